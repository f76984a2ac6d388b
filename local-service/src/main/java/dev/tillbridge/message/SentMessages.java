package dev.tillbridge.message;

import dev.tillbridge.store.View;
import java.util.Optional;

/// Tells how messages stand. Safe for any number of threads.
public final class SentMessages {
    public Optional<Message> find(View view, String id) {
        return MessageRows.find(view, id);
    }
}
