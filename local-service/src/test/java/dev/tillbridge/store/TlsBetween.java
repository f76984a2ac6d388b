package dev.tillbridge.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/// Somebody in the network who takes calls for the database server with a certificate of his own, and passes every
/// byte on to the real one.
final class TlsBetween implements AutoCloseable {
    private static final char[] SECRET = "changeit".toCharArray();

    private final ServerSocket door;
    private final int real;
    private final SSLContext tls;
    private volatile boolean passedOn;

    TlsBetween(int real) throws IOException {
        this.real = real;
        this.door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        try {
            this.tls = SSLContext.getInstance("TLS");
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store(), SECRET);
            tls.init(keys.getKeyManagers(), new TrustManager[] {new Anybody()}, null);
        } catch (GeneralSecurityException failed) {
            throw new IOException(failed);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /// Whether anything was said in both directions.
    boolean passedOn() {
        return passedOn;
    }

    private void accept() {
        try {
            while (true) {
                var caller = door.accept();
                Thread.ofVirtual().start(() -> pass(caller));
            }
        } catch (IOException closed) {
            // The end of the test.
        }
    }

    private void pass(Socket caller) {
        try (caller;
                var server = new Socket(InetAddress.getLoopbackAddress(), real)) {
            caller.getInputStream().readNBytes(8);
            caller.getOutputStream().write('S');
            var near = (SSLSocket) tls.getSocketFactory().createSocket(caller, null, caller.getPort(), false);
            near.setUseClientMode(false);
            near.startHandshake();
            server.getOutputStream()
                    .write(ByteBuffer.allocate(8).putInt(8).putInt(80877103).array());
            server.getInputStream().read();
            var far = (SSLSocket) tls.getSocketFactory().createSocket(server, null, real, false);
            far.startHandshake();
            Thread.ofVirtual().start(() -> copy(near, far));
            copy(far, near);
        } catch (IOException over) {
            // One of the two hung up.
        }
    }

    private void copy(SSLSocket from, SSLSocket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            var bytes = new byte[8192];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                out.write(bytes, 0, read);
                out.flush();
                passedOn = true;
            }
        } catch (IOException over) {
            // One of the two hung up.
        }
    }

    private static KeyStore store() throws IOException, GeneralSecurityException {
        var file = Files.createTempDirectory("tillbridge-between").resolve("key.p12");
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "between",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=server",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(SECRET))
                .start()
                .onExit()
                .join();
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, SECRET);
        }
        return store;
    }

    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
