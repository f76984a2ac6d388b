package dev.tillbridge.store;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/// Keeps one connection's statements prepared: SQLite takes longer to prepare a short statement than to run it.
/// For statements that only bind and run; who sets a limit or a time-out on one must not use a connection with
/// this.
final class CachedStatements implements StatementBuilder {
    private static final int MOST = 200;

    private final DefaultStatementBuilder plain = new DefaultStatementBuilder();
    private final SequencedMap<String, PreparedStatement> idle = new LinkedHashMap<>();

    /// Under which text each one that is in use was prepared. Jdbi gives a statement back under the text that the
    /// caller wrote, with names where the prepared one has question marks; kept by that it would never be found.
    private final IdentityHashMap<Statement, String> used = new IdentityHashMap<>();

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        return plain.create(connection, context);
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        var kept = idle.remove(sql);
        return use(sql, kept == null ? plain.create(connection, sql, context) : kept);
    }

    /// [#create] without Jdbi's context; to be given back with [#close(Connection, String, Statement)].
    PreparedStatement take(Connection connection, String sql) throws SQLException {
        var kept = idle.remove(sql);
        return use(sql, kept == null ? connection.prepareStatement(sql) : kept);
    }

    private PreparedStatement use(String sql, PreparedStatement statement) {
        used.put(statement, sql);
        return statement;
    }

    /// Runs a statement about the transaction itself; such run around every other.
    static void execute(Handle handle, String sql) throws SQLException {
        var connection = handle.getConnection();
        if (!(handle.getStatementBuilder() instanceof CachedStatements cached)) {
            throw new IllegalStateException("this connection keeps no statements");
        }
        var statement = cached.take(connection, sql);
        try {
            statement.execute();
        } finally {
            cached.close(connection, sql, statement);
        }
    }

    @Override
    public CallableStatement createCall(Connection connection, String sql, StatementContext context)
            throws SQLException {
        return plain.createCall(connection, sql, context);
    }

    @Override
    public void close(Connection connection, String written, Statement statement) throws SQLException {
        var sql = Objects.requireNonNullElse(used.remove(statement), written);
        // The driver closes a statement whose failure left it unusable.
        if (!(statement instanceof PreparedStatement prepared) || prepared.isClosed()) {
            statement.close();
            return;
        }
        prepared.clearParameters();
        var sameInUseMeanwhile = idle.put(sql, prepared);
        if (sameInUseMeanwhile != null) {
            sameInUseMeanwhile.close();
        } else if (idle.size() > MOST) {
            var longestUnused = idle.pollFirstEntry();
            if (longestUnused != null) {
                longestUnused.getValue().close();
            }
        }
    }

    @Override
    public void close(Connection connection) {
        // The statements end with their connection.
        idle.clear();
        used.clear();
    }
}
