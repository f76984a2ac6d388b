package dev.tillbridge.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
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

    /// The number of rows that it changed.
    public int update(View view, @Nullable Object... values) {
        return run(view, values, PreparedStatement::executeUpdate);
    }

    /// All rows, in the order of the database.
    public <T> List<T> list(View view, Row<T> row, @Nullable Object... values) {
        return run(view, values, statement -> {
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        });
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

    private <T> T run(View view, @Nullable Object[] values, Use<T> use) {
        var handle = view.handle();
        var connection = handle.getConnection();
        var kept = handle.getStatementBuilder() instanceof CachedStatements cached ? cached : null;
        try {
            var statement = kept == null ? connection.prepareStatement(sql) : kept.take(connection, sql);
            try {
                bind(statement, values);
                return use.of(statement);
            } finally {
                if (kept == null) {
                    statement.close();
                } else {
                    kept.close(connection, sql, statement);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("a statement failed: " + sql, failure);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case null -> statement.setNull(i + 1, Types.NULL);
                case String text -> statement.setString(i + 1, text);
                case Integer number -> statement.setInt(i + 1, number);
                case Boolean yes -> statement.setBoolean(i + 1, yes);
                case Long number -> statement.setLong(i + 1, number);
                case Instant instant -> statement.setLong(i + 1, Mappings.micros(instant));
                default -> throw new IllegalArgumentException("cannot be bound: " + values[i].getClass());
            }
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
