package dev.tillbridge.store;

import java.util.Optional;

/// Whether a database can be trusted to say what was stored in it.
public final class Soundness {
    private static final PlainStatement PAGES = new PlainStatement("pragma integrity_check(1)");
    private static final PlainStatement REFERENCES = new PlainStatement("pragma foreign_key_check");

    private Soundness() {}

    /// What is wrong with a SQLite file: pages that are damaged, or rows whose other half is missing. A PostgreSQL
    /// server looks after that itself.
    public static Optional<String> trouble(View view) {
        if (TableShapes.isPostgres(view)) {
            return Optional.empty();
        }
        var pages = PAGES.list(view, row -> row.getString(1)).stream()
                .filter(line -> !line.equals("ok"))
                .findFirst();
        return pages.or(() -> REFERENCES.list(view, row -> row.getString(1)).stream()
                .findFirst()
                .map(table -> "rows of " + table + " refer to what is not there"));
    }
}
