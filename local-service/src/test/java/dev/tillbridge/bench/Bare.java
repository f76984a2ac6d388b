package dev.tillbridge.bench;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshake;
import org.java_websocket.server.WebSocketServer;
import org.sqlite.SQLiteConfig;

/// Durable commits and WebSocket round trips with nothing around them: what the path cannot be faster than.
final class Bare implements AutoCloseable {
    private static final String ROW = "x".repeat(300);
    private static final String MESSAGE = "{\"type\":\"ask\",\"params\":\"" + "x".repeat(3_000) + "\"}";

    private final Connection connection;
    private final Echo echo;
    private final Caller caller;

    Bare(Path folder) throws SQLException, InterruptedException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        connection = config.createConnection("jdbc:sqlite:" + folder.resolve("bare.db"));
        try (var statement = connection.createStatement()) {
            statement.execute("create table if not exists bare (id integer primary key, body text)");
        }
        echo = new Echo();
        echo.setDaemon(true);
        echo.start();
        echo.started.await(10, TimeUnit.SECONDS);
        caller = new Caller(URI.create("ws://127.0.0.1:" + echo.getPort()));
        caller.setDaemon(true);
        caller.connectBlocking(10, TimeUnit.SECONDS);
    }

    /// The nanoseconds that so many of each take, one after the other.
    long nanos(int commits, int roundTrips) throws SQLException, InterruptedException {
        long begun = System.nanoTime();
        try (var insert = connection.prepareStatement("insert into bare (body) values (?)");
                var statement = connection.createStatement()) {
            for (int i = 0; i < commits; i++) {
                statement.execute("begin immediate");
                insert.setString(1, ROW);
                insert.executeUpdate();
                statement.execute("commit");
            }
        }
        for (int i = 0; i < roundTrips; i++) {
            caller.send(MESSAGE);
            if (caller.heard.poll(10, TimeUnit.SECONDS) == null) {
                throw new IllegalStateException("a bare round trip got no answer in 10 s; measure again");
            }
        }
        return System.nanoTime() - begun;
    }

    @Override
    public void close() throws SQLException {
        caller.close();
        try {
            echo.stop();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }

    private static final class Echo extends WebSocketServer {
        private final CountDownLatch started = new CountDownLatch(1);

        Echo() {
            super(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
            setTcpNoDelay(true);
        }

        @Override
        public void onOpen(WebSocket socket, ClientHandshake handshake) {}

        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

        @Override
        public void onMessage(WebSocket socket, String message) {
            socket.send(message);
        }

        @Override
        public void onError(WebSocket socket, Exception error) {}

        @Override
        public void onStart() {
            started.countDown();
        }
    }

    private static final class Caller extends WebSocketClient {
        private final SynchronousQueue<String> heard = new SynchronousQueue<>();

        Caller(URI address) {
            super(address);
            setTcpNoDelay(true);
        }

        @Override
        public void onOpen(ServerHandshake handshake) {}

        @Override
        public void onMessage(String message) {
            try {
                heard.put(message);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void onClose(int code, String reason, boolean remote) {}

        @Override
        public void onError(Exception error) {}
    }
}
