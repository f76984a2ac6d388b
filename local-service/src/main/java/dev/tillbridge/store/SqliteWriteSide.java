package dev.tillbridge.store;

import java.sql.SQLException;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection for all writes. The driver's own transaction modes take the write lock at the wrong moment, so
/// auto-commit stays on and the statements are ours.
final class SqliteWriteSide implements WriteSide {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteWriteSide.class);

    private final Handle handle;
    private final Checkpoints checkpoints;

    SqliteWriteSide(Handle handle, Checkpoints checkpoints) {
        this.handle = handle;
        this.checkpoints = checkpoints;
    }

    @Override
    public Handle begin() throws SQLException {
        execute(handle, "begin immediate");
        return handle;
    }

    @Override
    public void commit(Handle same, Set<String> topics) throws SQLException {
        execute(handle, "commit");
        checkpoints.committed();
    }

    @Override
    public void rollback(Handle same) {
        try {
            execute(handle, "rollback");
        } catch (SQLException alreadyUndone) {
            // A full disk or an unreadable page ends the transaction by itself.
            LOG.debug("nothing left to undo: {}", alreadyUndone.getMessage());
        }
    }

    @Override
    public void execute(Handle same, String sql) throws SQLException {
        CachedStatements.execute(handle, sql);
    }

    @Override
    public void close() {
        checkpoints.close();
        handle.close();
    }
}
