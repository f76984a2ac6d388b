package dev.tillbridge.store;

import java.util.List;
import java.util.stream.Collectors;

/// A table as its database declares it.
///
/// @param key the columns of its primary key, in their order
public record TableShape(String name, List<ColumnShape> columns, List<String> key) {
    public TableShape {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    /// Its columns as a statement lists them.
    String listed() {
        return columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
    }

    /// Each row before those that come after it by key.
    String byKey() {
        return key.stream().map(TableShape::quoted).collect(Collectors.joining(", "));
    }

    /// What tells a row of this table from all others, as one text.
    public String keyOf(StoredRow row) {
        return key.stream().map(column -> String.valueOf(row.value(column))).collect(Collectors.joining("\0"));
    }

    static String quoted(String name) {
        if (!name.matches("[a-z_][a-z0-9_]*")) {
            throw new IllegalArgumentException("not a name of ours: " + name);
        }
        return '"' + name + '"';
    }
}
