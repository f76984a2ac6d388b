package dev.tillbridge.store;

import java.sql.SQLException;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// What the writer needs from a database. Called by one thread at a time.
interface WriteSide {
    /// Begins a transaction that no other writer of this database can run beside.
    Handle begin() throws SQLException;

    /// Makes the transaction durable and tells other services about the topics.
    void commit(Handle handle, Set<String> topics) throws SQLException;

    /// Undoes what is left of the transaction; never throws.
    void rollback(Handle handle);

    /// One of the jobs of the transaction has ended, and more may follow.
    default void jobEnded(Handle handle) throws SQLException {}

    /// Runs a statement about the transaction itself; without Jdbi, which takes longer than such a statement does.
    default void execute(Handle handle, String sql) throws SQLException {
        try (var statement = handle.getConnection().createStatement()) {
            statement.execute(sql);
        }
    }

    void close();
}
