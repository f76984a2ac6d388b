package dev.tillbridge.message;

import dev.tillbridge.store.Tx;

/// Whoever writes the messages of one kind. Thread-safe.
public interface Letters {
    /// The kind; stored, so never renamed.
    String kind();

    /// The message as it is to go out; not inside a transaction. What it throws means that nothing was sent.
    Mail compose(Message message);

    /// It has come to another state: tell the screens, in the same transaction.
    void changed(Tx tx, Message message);
}
