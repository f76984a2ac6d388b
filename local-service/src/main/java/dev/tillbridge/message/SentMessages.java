package dev.tillbridge.message;

import dev.tillbridge.store.View;
import java.util.Optional;

/// Tells how messages stand. Safe for any number of threads.
public final class SentMessages {
    /// The newest message of a kind whose subject begins so.
    public Optional<Message> newest(View view, String kind, String subject) {
        return MessageRows.newest(view, kind, subject);
    }

    public Optional<Message> find(View view, String id) {
        return MessageRows.find(view, id);
    }
}
