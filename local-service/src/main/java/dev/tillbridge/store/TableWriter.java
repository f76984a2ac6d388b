package dev.tillbridge.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Adds rows to a table, many at a time; close it to add the last ones.
final class TableWriter implements AutoCloseable {
    private static final int MOST_ROWS = 500;

    /// A batch is held in memory until it is sent.
    private static final long MOST_CHARACTERS = 1 << 20;

    private final TableShape shape;
    private final List<ColumnShape> columns;
    private final PreparedStatement statement;
    private int rows;
    private long characters;

    /// @param columns those that are given; the database fills in the others
    TableWriter(Tx tx, TableShape shape, List<ColumnShape> columns) throws SQLException {
        this.shape = shape;
        this.columns = columns;
        this.statement = Pipeline.flushed(tx.handle()).prepareStatement(sql());
    }

    private String sql() {
        var names =
                columns.stream().map(column -> TableShape.quoted(column.name())).collect(Collectors.joining(", "));
        return "insert into " + TableShape.quoted(shape.name()) + " (" + names + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    void add(StoredRow row) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            bind(i + 1, columns.get(i), row.value(columns.get(i).name()));
        }
        statement.addBatch();
        rows++;
        if (rows >= MOST_ROWS || characters >= MOST_CHARACTERS) {
            send();
        }
    }

    private void bind(int place, ColumnShape column, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(place, Types.NULL);
            case String text -> {
                statement.setString(place, text);
                characters += text.length();
            }
            case byte[] bytes -> {
                statement.setBytes(place, bytes);
                characters += bytes.length;
            }
            case Long number when column.kind() == ColumnKind.YES_NO -> statement.setBoolean(place, truth(number));
            case Long number -> statement.setLong(place, number);
            default -> throw new IllegalArgumentException("cannot be stored: " + value.getClass());
        }
    }

    /// What is neither is no truth that somebody stored through this program.
    private boolean truth(long number) {
        if (number != 0 && number != 1) {
            throw new CopyRefused(shape.name(), false, null);
        }
        return number == 1;
    }

    private void send() throws SQLException {
        statement.executeBatch();
        rows = 0;
        characters = 0;
    }

    /// Sends what is left.
    void end() throws SQLException {
        if (rows > 0) {
            send();
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
