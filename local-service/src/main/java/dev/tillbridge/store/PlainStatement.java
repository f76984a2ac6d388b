package dev.tillbridge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A statement that runs at every step of every activity. Jdbi takes several times as long as SQLite itself does
/// for one; this only binds and runs, by position. Kept prepared as all others. Safe for any number of threads.
///
/// Values are text, whole numbers, yes or no, an [Instant], or null.
public final class PlainStatement {
    private final String sql;

    public PlainStatement(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    /// The number of rows that it changed.
    public int update(View view, @Nullable Object... values) {
        return run(view, values, PreparedStatement::executeUpdate, Statement::getUpdateCount);
    }

    /// [#update] whose answer nobody waits for: where the database is another computer's it travels with the next
    /// statement of the transaction, or with the commit, which then fail with what this one fails with.
    public void later(Tx tx, @Nullable Object... values) {
        var pipeline = Pipeline.of(tx.handle());
        if (pipeline == null) {
            update(tx, values);
        } else {
            pipeline.add(sql, values);
        }
    }

    /// All rows, in the order of the database.
    public <T> List<T> list(View view, Row<T> row, @Nullable Object... values) {
        var pipeline = Pipeline.of(view.handle());
        return pipeline == null
                ? ask(view, row, values)
                : pipeline.answer(List.of(this, row, Arrays.asList(values)), () -> ask(view, row, values));
    }

    private <T> List<T> ask(View view, Row<T> row, @Nullable Object[] values) {
        return run(
                view,
                values,
                statement -> all(statement.executeQuery(), row),
                statement -> all(statement.getResultSet(), row));
    }

    private static <T> List<T> all(ResultSet open, Row<T> row) throws SQLException {
        var found = new ArrayList<T>();
        try (var rows = open) {
            while (rows.next()) {
                found.add(row.read(rows));
            }
        }
        return found;
    }

    /// The only row, if there is one.
    public <T> Optional<T> find(View view, Row<T> row, @Nullable Object... values) {
        // Read to the end: a statement that changes and returns is over only then.
        var found = list(view, row, values);
        if (found.size() > 1) {
            throw new IllegalStateException("more than one row");
        }
        return found.stream().findFirst();
    }

    /// @param use runs the statement
    /// @param outcome what `use` gives, of a statement that has run
    private <T> T run(View view, @Nullable Object[] values, Use<T> use, Use<T> outcome) {
        var handle = view.handle();
        var connection = handle.getConnection();
        try {
            return switch (handle.getStatementBuilder()) {
                case CachedStatements cached -> cached(cached, connection, values, use);
                case Pipeline pipeline -> behind(pipeline.prepare(connection, sql, values), use, outcome);
                default -> alone(connection, values, use);
            };
        } catch (SQLException failure) {
            throw new IllegalStateException("a statement failed: " + sql, failure);
        }
    }

    private <T> T cached(CachedStatements kept, Connection connection, @Nullable Object[] values, Use<T> use)
            throws SQLException {
        var statement = kept.take(connection, sql);
        try {
            bind(statement, values);
            return use.of(statement);
        } finally {
            kept.close(connection, sql, statement);
        }
    }

    private static <T> T behind(Pipeline.Prepared prepared, Use<T> use, Use<T> outcome) throws SQLException {
        try (var statement = prepared.statement()) {
            return prepared.before() == 0 ? use.of(statement) : outcome.of(prepared.run());
        }
    }

    private <T> T alone(Connection connection, @Nullable Object[] values, Use<T> use) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return use.of(statement);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
    }

    static void bind(PreparedStatement statement, int position, @Nullable Object given) throws SQLException {
        switch (given) {
            case null -> statement.setNull(position, Types.NULL);
            case String text -> statement.setString(position, text);
            case Integer number -> statement.setInt(position, number);
            case Boolean yes -> statement.setBoolean(position, yes);
            case Long number -> statement.setLong(position, number);
            case Instant instant -> statement.setLong(position, Mappings.micros(instant));
            default -> throw new IllegalArgumentException("cannot be bound: " + given.getClass());
        }
    }

    /// Makes something of the row at which the rows stand.
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet rows) throws SQLException;
    }

    @FunctionalInterface
    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }
}
