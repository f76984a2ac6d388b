package dev.tillbridge.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/// The network cable between one desk and the database server: it can be pulled out and put back.
public final class Cable implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("(localhost|127\\.0\\.0\\.1):(\\d+)/");

    private final int server;
    private final int port;
    private final List<Socket> lines = new CopyOnWriteArrayList<>();
    private volatile ServerSocket door;
    private volatile boolean deaf;
    private Thread doorkeeper = Thread.currentThread();

    private Cable(int server) {
        this.server = server;
        this.door = open(0);
        this.port = door.getLocalPort();
    }

    /// To the server of this address.
    public static Cable to(PostgresAddress address) {
        return to(address.url());
    }

    /// To the server of this address, which may stand among other words.
    public static Cable to(String url) {
        var found = PORT.matcher(url);
        if (!found.find()) {
            throw new IllegalArgumentException(url);
        }
        return new Cable(Integer.parseInt(found.group(2)));
    }

    /// The same database at the end of this cable.
    public String url(PostgresAddress address) {
        return url(address.url());
    }

    /// The same words with the end of this cable for the server.
    public String url(String words) {
        return PORT.matcher(words).replaceFirst("$1:" + port + "/");
    }

    /// From now on what the desk sends still comes to the server, and no answer comes back.
    public void loseAnswers() {
        deaf = true;
    }

    public void pullOut() {
        synchronized (this) {
            closed(door);
            lines.forEach(Cable::closed);
            lines.clear();
        }
        awaitEnd();
    }

    /// Who waits for calls holds the port until he has noticed.
    private void awaitEnd() {
        try {
            doorkeeper.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    public synchronized void putBack() {
        deaf = false;
        door = open(port);
    }

    private ServerSocket open(int at) {
        try {
            var opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
            doorkeeper = Thread.ofVirtual().name("cable").start(() -> accept(opened));
            return opened;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void accept(ServerSocket from) {
        try {
            while (true) {
                var near = from.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), server);
                if (!joins(from, near, far)) {
                    return;
                }
                Thread.ofVirtual().start(() -> copy(near, far, () -> true));
                Thread.ofVirtual().start(() -> copy(far, near, () -> !deaf));
            }
        } catch (IOException pulledOut) {
            // The door is closed.
        }
    }

    private synchronized boolean joins(ServerSocket from, Socket near, Socket far) {
        if (from.isClosed()) {
            closed(near);
            closed(far);
            return false;
        }
        lines.add(near);
        lines.add(far);
        return true;
    }

    private static void copy(Socket from, Socket to, BooleanSupplier passes) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            var bytes = new byte[8_192];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                if (passes.getAsBoolean()) {
                    out.write(bytes, 0, count);
                }
            }
        } catch (IOException over) {
            // One of the two hung up.
        }
    }

    private static void closed(AutoCloseable each) {
        try {
            each.close();
        } catch (Exception gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Override
    public void close() {
        pullOut();
    }
}
