package dev.tillbridge.store;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An installation of several services: one PostgreSQL database.
final class PostgresDatabase implements Database {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresDatabase.class);
    /// Besides the listener's.
    static final int CONNECTIONS = 4;
    private static final long IDLE_MILLIS = 20_000;

    private final Topics topics = new Topics();
    private final HikariDataSource pool;
    private final Failures failures;
    private final Writer writer;
    private final Jdbi reading;
    private final PostgresListener listener;

    private final Runnable closed;

    private PostgresDatabase(
            PostgresAddress address, Properties login, HikariDataSource pool, Failures failures, Runnable closed) {
        this.closed = closed;
        this.pool = pool;
        this.failures = failures;
        this.writer = new ThreadWriter(new PostgresWriteSide(() -> taken(pool, failures)), failures).start();
        this.reading = Mappings.jdbi(() -> snapshot(pool, failures));
        reading.setStatementBuilderFactory(connection -> new Pipeline());
        this.listener = new PostgresListener(address.url(), login, failures, topics).start();
    }

    /// @param closed what follows its end
    static Database open(PostgresAddress address, Properties login, Runnable closed) {
        var failures = new Failures(address.shown());
        HikariDataSource pool = null;
        try {
            // Before the pool, which would try again for seconds where the answer is clear.
            new Migrations("postgresql", failures)
                    .bringUpToDate(
                            () -> DriverManager.getConnection(address.url(), login), () -> forMigrations(address));
            var durable = PostgresLogin.durable(address, login);
            pool = new HikariDataSource(config(address, durable));
            return new PostgresDatabase(address, durable, pool, failures, closed);
        } catch (Throwable failure) {
            if (pool != null) {
                pool.close();
            }
            throw failures.unchecked(failure);
        }
    }

    /// Whoever asks while the server is known to be away is told at once: it is looked for each second.
    private void reach() {
        if (listener.away() && !failures.shutOut()) {
            throw failures.away();
        }
    }

    private static DataSource forMigrations(PostgresAddress address) {
        if (address.joined()) {
            // A desk's account changes no table: somebody with the right to it does.
            throw Problem.of(ProblemCode.DATABASE_OLDER, "file", address.shown())
                    .asException();
        }
        var source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        return source;
    }

    private static HikariConfig config(PostgresAddress address, Properties login) {
        var config = new HikariConfig();
        config.setPoolName("tillbridge");
        config.setJdbcUrl(address.url());
        config.setDataSourceProperties(login);
        config.setMaximumPoolSize(CONNECTIONS);
        // A desk at rest keeps the listener's connection and no other: a server has room for some hundred.
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE_MILLIS);
        config.setConnectionTimeout(5_000);
        return config;
    }

    /// The pool would wait for a connection that never comes, once the account is closed.
    private static Connection taken(HikariDataSource pool, Failures failures) throws SQLException {
        if (failures.shutOut()) {
            throw failures.revoked();
        }
        return pool.getConnection();
    }

    private static Connection snapshot(HikariDataSource pool, Failures failures) throws SQLException {
        var connection = taken(pool, failures);
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public <T extends @Nullable Object> T write(Function<Tx, T> work) {
        reach();
        return writer.write(work, topics);
    }

    @Override
    public <T extends @Nullable Object> T read(Function<View, T> work) {
        writer.refuseInside();
        reach();
        try (var handle = reading.open()) {
            return onSnapshot(handle, work);
        } catch (RuntimeException failure) {
            throw failures.unchecked(failure);
        }
    }

    @Override
    public <T extends @Nullable Object> T look(Function<View, T> work) {
        writer.refuseInside();
        return answer(listener.looks().soon(work), work);
    }

    @Override
    public <T extends @Nullable Object> T readAtLeisure(Function<View, T> work) {
        writer.refuseInside();
        return answer(listener.looks().some(work), work);
    }

    private <T extends @Nullable Object> T answer(Looks.@Nullable Answer<T> answer, Function<View, T> work) {
        if (answer == null) {
            return read(work);
        }
        var failure = answer.failure();
        if (failure != null) {
            throw failures.unchecked(failure);
        }
        return answer.value();
    }

    /// The handle's transaction has not begun yet, and is over afterwards.
    static <T extends @Nullable Object> T onSnapshot(Handle handle, Function<View, T> work) {
        var view = new OpenView(handle);
        requireNonNull(Pipeline.of(handle)).beginSnapshot();
        try {
            return work.apply(view);
        } finally {
            view.end();
            end(handle);
        }
    }

    /// Nothing was written. That the connection broke is told by what was asked on it, and must not be hidden here.
    private static void end(Handle handle) {
        try {
            handle.rollback();
        } catch (RuntimeException connectionIsGone) {
            LOG.debug("nothing left to undo", connectionIsGone);
        }
    }

    @Override
    public Listening listen(String topic, Runnable action) {
        return topics.listen(topic, action);
    }

    @Override
    public Listening pulse(Pulse pulse) {
        return listener.pulse(pulse);
    }

    @Override
    public Listening hear(Consumer<String> ear) {
        return listener.hear(ear);
    }

    @Override
    public Clock clock(Clock own) {
        return listener.clock(own);
    }

    @Override
    public boolean shared() {
        return true;
    }

    @Override
    public boolean away() {
        return listener.away();
    }

    @Override
    public boolean shutOut() {
        return failures.shutOut();
    }

    @Override
    public void close() {
        writer.close();
        listener.close();
        pool.close();
        closed.run();
    }
}
