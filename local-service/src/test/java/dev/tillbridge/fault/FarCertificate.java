package dev.tillbridge.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/// The certificate of the processor's front, made by the JDK's keytool; the services are told to trust the file.
record FarCertificate(Path file) {
    private static final String PASSWORD = "changeit";

    static FarCertificate in(Path folder) {
        return new FarCertificate(folder.resolve("front.p12"));
    }

    /// Makes it for these addresses.
    void make(List<String> addresses) throws IOException {
        var names = new ArrayList<String>();
        addresses.stream().distinct().forEach(address -> names.add("ip:" + address));
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "front",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=front",
                        "-ext",
                        "san=" + String.join(",", names),
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        var said = new String(made.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (made.onExit().join().exitValue() != 0) {
            throw new IOException(said);
        }
    }

    /// For a server that shows it.
    SSLContext context() throws IOException, GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            keys.init(store, PASSWORD.toCharArray());
        }
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), new TrustManager[0], null);
        return context;
    }

    /// What a Java program is started with that is to trust it.
    String javaOptions() {
        return "-Djavax.net.ssl.trustStore=" + file + " -Djavax.net.ssl.trustStorePassword=" + PASSWORD;
    }
}
