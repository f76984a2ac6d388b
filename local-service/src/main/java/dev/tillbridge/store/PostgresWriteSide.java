package dev.tillbridge.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes of all services on one database queue at a lock that the transaction holds to its end. So a rule that
/// was checked in a transaction still holds when it commits, as on SQLite, whatever the room knows about
/// isolation; a clinic's few writes a second do not notice.
final class PostgresWriteSide implements WriteSide {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresWriteSide.class);

    /// Any number that no other program takes in this database: "tillbrid" in ASCII.
    private static final long WRITE_LOCK = 0x74696C6C62726964L;

    private final Jdbi jdbi;

    PostgresWriteSide(HikariDataSource pool) {
        this.jdbi = Mappings.jdbi(() -> writing(pool));
    }

    private static Connection writing(HikariDataSource pool) throws SQLException {
        var connection = pool.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public Handle begin() {
        var handle = jdbi.open();
        try {
            // READ COMMITTED: each statement sees what was committed before the lock was granted.
            handle.execute("select pg_advisory_xact_lock(?)", WRITE_LOCK);
            return handle;
        } catch (RuntimeException failure) {
            rollback(handle);
            throw failure;
        }
    }

    @Override
    public void commit(Handle handle, Set<String> topics) throws SQLException {
        for (var topic : topics) {
            handle.execute("select pg_notify(?, ?)", PostgresListener.CHANNEL, topic);
        }
        handle.getConnection().commit();
        handle.close();
    }

    @Override
    public void rollback(Handle handle) {
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
