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
import java.util.regex.Pattern;

/// The network cable between one desk and the database server: it can be pulled out and put back.
public final class Cable implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("(localhost|127\\.0\\.0\\.1):(\\d+)/");

    private final int server;
    private final int port;
    private final List<Socket> lines = new CopyOnWriteArrayList<>();
    private volatile ServerSocket door;

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

    public synchronized void pullOut() {
        closed(door);
        lines.forEach(Cable::closed);
        lines.clear();
    }

    public synchronized void putBack() {
        door = open(port);
    }

    private ServerSocket open(int at) {
        try {
            var opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
            Thread.ofVirtual().name("cable").start(() -> accept(opened));
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
                Thread.ofVirtual().start(() -> copy(near, far));
                Thread.ofVirtual().start(() -> copy(far, near));
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

    private static void copy(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
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
