package dev.tillbridge.store;

import java.util.HashSet;
import java.util.Set;

/// Which rows a short table has.
public final class TableKeys {
    private TableKeys() {}

    /// By [TableShape#keyOf]; all of them in memory, so not for tables that grow with each payment.
    public static Set<String> of(View view, TableShape shape) {
        var keys = new HashSet<String>();
        new TableReader(shape, "").each(view, row -> keys.add(shape.keyOf(row)));
        return keys;
    }
}
