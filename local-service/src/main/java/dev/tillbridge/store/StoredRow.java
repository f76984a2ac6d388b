package dev.tillbridge.store;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row of any table: text, whole numbers (a truth is 1 or 0), bytes or null, the same from both databases.
/// Immutable.
public final class StoredRow {
    private final Map<String, Integer> places;
    private final @Nullable Object[] values;

    /// @param places where each column's value stands
    StoredRow(Map<String, Integer> places, @Nullable Object[] values) {
        this.places = places;
        this.values = values;
    }

    /// The text of a column that is never null.
    public String text(String column) {
        if (value(column) instanceof String text) {
            return text;
        }
        throw new IllegalStateException("no text in " + column);
    }

    /// The number of a column that is never null.
    public long whole(String column) {
        if (value(column) instanceof Long number) {
            return number;
        }
        throw new IllegalStateException("no number in " + column);
    }

    public boolean isNull(String column) {
        return value(column) == null;
    }

    /// The same row with another value: text, a `Long` or null.
    public StoredRow with(String column, @Nullable Object value) {
        var changed = Arrays.copyOf(values, values.length);
        changed[place(column)] = value;
        return new StoredRow(places, changed);
    }

    @Nullable
    Object value(String column) {
        return values[place(column)];
    }

    private int place(String column) {
        var place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("no column " + column);
        }
        return place;
    }
}
