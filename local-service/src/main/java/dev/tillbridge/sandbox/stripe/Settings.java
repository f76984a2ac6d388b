package dev.tillbridge.sandbox.stripe;

import tools.jackson.databind.node.ObjectNode;

/// Numbers of the processor itself that outlive the process: how far its clock is ahead, what its next refunds do.
/// Called inside a transaction.
final class Settings {
    private static final String ID = "set_processor";
    private final Book book;

    Settings(Book book) {
        this.book = book;
        book.inTransaction(() -> {
            if (book.find(Kind.SETTING, ID) == null) {
                var all = Wire.object();
                all.put("id", ID);
                book.insert(Kind.SETTING, null, all);
            }
            return book;
        });
    }

    long number(String name) {
        return Wire.number(all(), name);
    }

    void set(String name, long value) {
        var all = all();
        all.put(name, value);
        book.save(all);
    }

    /// Uses up one of a number; false when there was none left.
    boolean take(String name) {
        var left = number(name);
        if (left > 0) {
            set(name, left - 1);
        }
        return left > 0;
    }

    private ObjectNode all() {
        return book.get(Kind.SETTING, ID, "setting");
    }
}
