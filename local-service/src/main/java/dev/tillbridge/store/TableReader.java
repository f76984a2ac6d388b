package dev.tillbridge.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads a table row by row, however long it is.
final class TableReader {
    /// PostgreSQL's driver holds so many at once.
    private static final int FETCHED = 200;

    private final TableShape shape;
    private final String order;
    private final Map<String, Integer> places = new HashMap<>();

    /// @param order what stands behind "order by"; empty: by key
    TableReader(TableShape shape, String order) {
        this.shape = shape;
        this.order = order.isEmpty() ? shape.byKey() : order;
        for (var column : shape.columns()) {
            places.put(column.name(), places.size());
        }
    }

    void each(View view, Consumer<StoredRow> consumer) {
        var sql = "select " + shape.listed() + " from " + TableShape.quoted(shape.name()) + " order by " + order;
        try (var statement = Pipeline.flushed(view.handle()).prepareStatement(sql)) {
            statement.setFetchSize(FETCHED);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(row(rows));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot read " + shape.name(), failure);
        }
    }

    private StoredRow row(ResultSet rows) throws SQLException {
        var values = new @Nullable Object[places.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(rows, i + 1, shape.columns().get(i).kind());
        }
        return new StoredRow(places, values);
    }

    private static @Nullable Object value(ResultSet rows, int place, ColumnKind kind) throws SQLException {
        return switch (kind) {
            case TEXT -> rows.getString(place);
            case BYTES -> rows.getBytes(place);
            case WHOLE -> orNull(rows, rows.getLong(place));
            case YES_NO -> orNull(rows, rows.getBoolean(place) ? 1L : 0L);
        };
    }

    private static @Nullable Object orNull(ResultSet rows, long value) throws SQLException {
        return rows.wasNull() ? null : value;
    }
}
