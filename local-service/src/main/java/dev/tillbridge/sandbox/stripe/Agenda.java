package dev.tillbridge.sandbox.stripe;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// What will happen by itself when its time has come: a refund arrives, a page expires. Kept in the book.
final class Agenda {
    private final Book book;

    Agenda(Book book) {
        this.book = book;
    }

    /// One thing happens to one object once; asking again moves it.
    void at(Instant when, Due what, String object) {
        forget(what, object);
        var due = Wire.object();
        due.put("id", id(what, object));
        due.put("object", "due");
        due.put("what", what.name());
        due.put("of", object);
        book.insert(Kind.DUE, sortable(when), due);
    }

    void forget(Due what, String object) {
        book.delete(id(what, object));
    }

    /// What is due, the earliest first.
    List<ObjectNode> until(Instant now) {
        return book.upTo(Kind.DUE, sortable(now));
    }

    private static String id(Due what, String object) {
        return "due_" + what.name().toLowerCase(Locale.ROOT) + "_" + object;
    }

    /// Times as text of one length, so that the order of the texts is that of the times.
    private static String sortable(Instant time) {
        return String.format(Locale.ROOT, "%016d", time.toEpochMilli());
    }
}
