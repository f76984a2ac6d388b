package dev.tillbridge.message;

import dev.tillbridge.store.Tx;

/// Whoever writes the texts of one kind. Thread-safe.
public interface TextLetters {
    /// The kind; stored, so never renamed.
    String textKind();

    /// The text as it is to go out, with [TextMessage#mark] in it; not inside a transaction. What it throws means that
    /// nothing was sent.
    Text compose(TextMessage message);

    /// It has come to another state: tell the screens, in the same transaction.
    void changed(Tx tx, TextMessage message);

    /// Whether it goes to somebody who wants no more texts: only the one that says so.
    default boolean tellsOfTheEnd() {
        return false;
    }
}
