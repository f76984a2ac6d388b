package dev.tillbridge.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears what other services announce, on a connection of its own.
final class PostgresListener {
    static final String CHANNEL = "tillbridge";
    private static final Logger LOG = LoggerFactory.getLogger(PostgresListener.class);
    private static final int POLL_MILLIS = 10_000;

    private final String url;
    private final Properties login;
    private final Topics topics;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable Connection connection;

    PostgresListener(String url, Properties login, Topics topics) {
        this.url = url;
        this.login = login;
        this.topics = topics;
    }

    PostgresListener start() {
        Thread.ofVirtual().name("database-listener").start(this::run);
        return this;
    }

    private void run() {
        try {
            do {
                hear();
            } while (!closed.await(1, TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear() {
        try (var open = DriverManager.getConnection(url, login);
                var statement = open.createStatement()) {
            connection = open;
            statement.execute("listen " + CHANNEL);
            // Whatever was announced while nobody listened.
            topics.announceAll();
            var notices = open.unwrap(PGConnection.class);
            while (closed.getCount() > 0) {
                var heard = notices.getNotifications(POLL_MILLIS);
                for (var notice : heard) {
                    topics.announce(notice.getParameter());
                }
            }
        } catch (SQLException | RuntimeException e) {
            if (closed.getCount() > 0) {
                LOG.warn("no announcements from the database for a second", e);
            }
        }
    }

    void close() {
        closed.countDown();
        var open = connection;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.debug("a connection that is gone", e);
            }
        }
    }
}
