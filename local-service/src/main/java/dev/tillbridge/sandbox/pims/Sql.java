package dev.tillbridge.sandbox.pims;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The few lines of JDBC that every query needs.
final class Sql {
    private Sql() {}

    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    static <T> List<T> list(Connection file, String sql, Row<T> row, @Nullable Object... values) throws SQLException {
        try (var statement = file.prepareStatement(sql)) {
            bind(statement, values);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(row.read(rows));
                }
                return found;
            }
        }
    }

    static <T> Optional<T> one(Connection file, String sql, Row<T> row, @Nullable Object... values)
            throws SQLException {
        return list(file, sql, row, values).stream().findFirst();
    }

    static int update(Connection file, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = file.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
