package dev.tillbridge.store;

import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Database.Listening;
import dev.tillbridge.store.Database.Pulse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears what other services announce, on a connection of its own, and looks each second whether something was
/// not heard.
final class PostgresListener {
    static final String CHANNEL = "tillbridge";

    /// What pulses say to all services.
    static final String VOICES = "tillbridge_voices";
    private static final Logger LOG = LoggerFactory.getLogger(PostgresListener.class);

    /// A server that says nothing for longer is looked for on a new connection.
    private static final String ANSWER_SECONDS = "5";

    private static final long BEAT_NANOS = TimeUnit.SECONDS.toNanos(1);

    /// While somebody may want to look: nothing but the server itself ends the wait for it.
    private static final long ATTENTIVE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final String url;
    private final Properties login;
    private final Failures failures;
    private final Topics topics;
    private final Pulses pulses;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Looks looks = new Looks();
    private volatile @Nullable Connection connection;
    private volatile boolean away;

    PostgresListener(String url, Properties login, Failures failures, Topics topics) {
        this.url = url;
        this.failures = failures;
        this.login = unhurried(login);
        this.topics = topics;
        this.pulses = new Pulses(topics);
    }

    /// What a pulse writes need not be on the disk before it goes on.
    private static Properties unhurried(Properties login) {
        var own = new Properties();
        own.putAll(login);
        own.setProperty("options", login.getProperty("options") + " -c synchronous_commit=off");
        own.setProperty("socketTimeout", ANSWER_SECONDS);
        return own;
    }

    Listening pulse(Pulse pulse) {
        return pulses.add(pulse);
    }

    Listening hear(Consumer<String> ear) {
        return pulses.hear(ear);
    }

    /// The looks that are made on this connection.
    Looks looks() {
        return looks;
    }

    /// The server's clock.
    Clock clock(Clock own) {
        try (var asked = DriverManager.getConnection(url, login)) {
            return pulses.clock(own, asked);
        } catch (SQLException failure) {
            throw failures.unchecked(failure);
        }
    }

    PostgresListener start() {
        Thread.ofVirtual().name("database-listener").start(this::run);
        return this;
    }

    /// Once a second at most; so a line that broke after it had stood is made anew at once, by which a desk learns that
    /// its account is closed before anything waits for a connection.
    private void run() {
        try {
            long begun;
            do {
                begun = System.nanoTime();
                hear();
            } while (!closed.await(BEAT_NANOS - (System.nanoTime() - begun), TimeUnit.NANOSECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear() {
        boolean met = false;
        try (var open = DriverManager.getConnection(url, login);
                var statement = open.createStatement()) {
            connection = open;
            statement.execute("listen " + CHANNEL);
            statement.execute("listen " + VOICES);
            // Before anybody works on a database that was away: it may be an older copy of itself.
            pulses.begin(open);
            met = true;
            becomes(false);
            // Whatever was announced while nobody listened.
            topics.announceAll();
            var notices = open.unwrap(PGConnection.class);
            var looking = looking(open);
            long next = System.nanoTime() + BEAT_NANOS;
            while (closed.getCount() > 0) {
                looks.make(looking, open);
                long left = next - System.nanoTime();
                if (left <= 0) {
                    pulses.beat(open);
                    next = System.nanoTime() + BEAT_NANOS;
                    continue;
                }
                long wait = looks.attentive() ? Math.min(left, ATTENTIVE_NANOS) : left;
                // Zero would wait for ever.
                var heard = notices.getNotifications(Math.toIntExact(1 + TimeUnit.NANOSECONDS.toMillis(wait)));
                for (var notice : heard) {
                    pass(notice);
                }
            }
        } catch (SQLException | RuntimeException e) {
            if (closed.getCount() > 0) {
                // An account that is closed is noticed here first.
                var told = failures.translate(e);
                // A line that broke may be made anew at once; a server that takes no call is away.
                becomes(!met && isUnreachable(told));
                LOG.warn("no announcements from the database for a second", e);
            }
        } finally {
            looks.end();
        }
    }

    private void pass(PGNotification notice) {
        if (notice.getName().equals(VOICES)) {
            pulses.said(notice.getParameter());
        } else {
            looks.heard();
            topics.announce(notice.getParameter());
        }
    }

    private static Jdbi looking(Connection open) {
        var jdbi = Mappings.jdbi(Pulses.kept(open));
        jdbi.setStatementBuilderFactory(connection -> new Pipeline());
        return jdbi;
    }

    boolean away() {
        return away;
    }

    private static boolean isUnreachable(Throwable failure) {
        return failure instanceof ProblemException problem
                && problem.problem().code() == ProblemCode.DATABASE_UNREACHABLE;
    }

    private void becomes(boolean isAway) {
        if (away != isAway) {
            away = isAway;
            topics.announce(Database.PRESENCE);
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
