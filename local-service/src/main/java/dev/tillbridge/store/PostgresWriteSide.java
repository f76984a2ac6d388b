package dev.tillbridge.store;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes of all services on one database queue at a lock that the transaction holds to its end. So a rule that
/// was checked in a transaction still holds when it commits, as on SQLite, whatever the room knows about
/// isolation; a clinic's few writes a second do not notice.
///
/// The lock is let go only when the commit is on the disk. Letting go before, and waiting for the disk outside, would
/// be quicker, and a later writer's own commit would still be safe, since the log is one; but everybody who only
/// reads would see rows that a power cut may take back: screens would say what did not happen, and their numbers
/// would be given to other rows, which those who know the first never see.
final class PostgresWriteSide implements WriteSide {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresWriteSide.class);

    /// Any number that no other program takes in this database: "tillbrid" in ASCII.
    private static final long WRITE_LOCK = 0x74696C6C62726964L;

    private static final String LOCK = "select pg_advisory_xact_lock(?), " + ServerTime.ASK;
    private static final String NOTIFY = "select pg_notify(?, ?)";

    private final Jdbi jdbi;

    /// The series that transactions count on: their next numbers come with the lock.
    private final Map<String, PlainStatement> series = new ConcurrentSkipListMap<>();

    PostgresWriteSide(ConnectionFactory pool) {
        this.jdbi = Mappings.jdbi(() -> writing(pool));
        jdbi.setStatementBuilderFactory(connection -> new Pipeline(series));
    }

    private static Connection writing(ConnectionFactory pool) throws SQLException {
        var connection = pool.openConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public Handle begin() throws SQLException {
        var handle = jdbi.open();
        try {
            lock(handle.getConnection(), pipeline(handle));
            return handle;
        } catch (SQLException | RuntimeException failure) {
            rollback(handle);
            throw failure;
        }
    }

    /// READ COMMITTED: each statement sees what was committed before it began, all after the first what was before
    /// the lock was granted.
    private void lock(Connection connection, Pipeline pipeline) throws SQLException {
        var asked = List.copyOf(series.entrySet());
        var text = Stream.concat(
                        Stream.of(LOCK),
                        asked.stream().map(each -> each.getValue().sql()))
                .collect(Collectors.joining(";\n"));
        try (var statement = connection.prepareStatement(text)) {
            statement.setLong(1, WRITE_LOCK);
            statement.execute();
            pipeline.began(ServerTime.of(only(statement, 2)));
            for (var each : asked) {
                statement.getMoreResults();
                pipeline.counters().knows(each.getKey(), only(statement, 1));
            }
        }
    }

    private static long only(PreparedStatement statement, int column) throws SQLException {
        try (var rows = statement.getResultSet()) {
            rows.next();
            return rows.getLong(column);
        }
    }

    private static Pipeline pipeline(Handle handle) {
        return requireNonNull(Pipeline.of(handle));
    }

    @Override
    public void commit(Handle handle, Set<String> topics) throws SQLException {
        var pipeline = pipeline(handle);
        for (var topic : topics) {
            pipeline.add(NOTIFY, PostgresListener.CHANNEL, topic);
        }
        pipeline.commit(handle.getConnection());
        handle.close();
    }

    @Override
    public void jobEnded(Handle handle) throws SQLException {
        pipeline(handle).jobEnded(handle.getConnection());
    }

    @Override
    public void execute(Handle handle, String sql) throws SQLException {
        var pipeline = pipeline(handle);
        if (sql.startsWith("rollback")) {
            // What waits came after the savepoint: making that sent all before it.
            pipeline.forget();
        }
        pipeline.add(sql);
        pipeline.flush(handle.getConnection());
    }

    @Override
    public void rollback(Handle handle) {
        pipeline(handle).forget();
        try {
            handle.getConnection().rollback();
        } catch (SQLException connectionIsGone) {
            LOG.debug("nothing left to undo", connectionIsGone);
        }
        try {
            handle.close();
        } catch (RuntimeException connectionIsGone) {
            LOG.debug("a connection that is gone", connectionIsGone);
        }
    }

    @Override
    public void close() {
        // The pool belongs to the database, which closes it.
    }
}
