package dev.tillbridge.bench;

import io.javalin.Javalin;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.sqlite.SQLiteConfig;

/// Durable commits and WebSocket round trips with nothing around them: what the path cannot be faster than.
final class Bare implements AutoCloseable {
    private static final String ROW = "x".repeat(300);
    private static final String MESSAGE = "{\"type\":\"ask\",\"params\":\"" + "x".repeat(3_000) + "\"}";

    private final Connection connection;
    private final Javalin echo;
    private final Caller caller;

    Bare(Path folder) throws SQLException, InterruptedException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        connection = config.createConnection("jdbc:sqlite:" + folder.resolve("bare.db"));
        try (var statement = connection.createStatement()) {
            statement.execute("create table if not exists bare (id integer primary key, body text)");
        }
        echo = echo();
        caller = new Caller(URI.create("ws://127.0.0.1:" + echo.port() + "/"));
        caller.setDaemon(true);
        caller.connectBlocking(10, TimeUnit.SECONDS);
    }

    /// Where each message is answered with itself.
    int port() {
        return echo.port();
    }

    /// The nanoseconds that so many of each take, by turns, as the path goes.
    long nanos(int commits, int roundTrips) throws SQLException, InterruptedException {
        long begun = System.nanoTime();
        try (var insert = connection.prepareStatement("insert into bare (body) values (?)");
                var statement = connection.createStatement()) {
            for (int i = 0; i < Math.max(commits, roundTrips); i++) {
                if (i < roundTrips) {
                    roundTrip();
                }
                if (i < commits) {
                    statement.execute("begin immediate");
                    insert.setString(1, ROW);
                    insert.executeUpdate();
                    statement.execute("commit");
                }
            }
        }
        return System.nanoTime() - begun;
    }

    private void roundTrip() throws InterruptedException {
        caller.send(MESSAGE);
        if (caller.heard.poll(10, TimeUnit.SECONDS) == null) {
            throw new IllegalStateException("a bare round trip got no answer in 10 s; measure again");
        }
    }

    @Override
    public void close() throws SQLException {
        caller.close();
        echo.stop();
        connection.close();
    }

    /// The WebSocket server that the bridge stands on, as the bridge uses it, with nothing behind it.
    private static Javalin echo() {
        return Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    config.concurrency.useVirtualThreads = true;
                    config.routes.ws("/", door -> door.onMessage(message -> message.send(message.message())));
                })
                .start("127.0.0.1", 0);
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
