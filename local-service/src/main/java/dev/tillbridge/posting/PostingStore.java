package dev.tillbridge.posting;

import dev.tillbridge.activity.Events;
import dev.tillbridge.json.Json;
import dev.tillbridge.store.Tx;
import java.util.Map;

/// Stores a changed posting and tells the screens in the same transaction.
final class PostingStore {
    private final Events events;
    private final ReversalBooks reversals;

    PostingStore(Events events, ReversalBooks reversals) {
        this.events = events;
        this.reversals = reversals;
    }

    /// Stores the change, but only while the posting still is as it was read.
    void put(Tx tx, Posting was, Posting next, String what) {
        if (!PostingRows.update(tx, was.state(), next)) {
            throw new IllegalStateException("changed by somebody else: " + was.id());
        }
        tell(tx, next, what);
        if (was.state() != next.state()) {
            reversals.entryIsOver(tx, was.state(), next);
        }
    }

    void tell(Tx tx, Posting posting, String what) {
        var asked = posting.asked();
        var payload = Json.tree(
                Map.of("posting", posting.id(), "state", posting.state().name()));
        events.append(tx, "payment", asked.paymentId(), "POSTING_" + what, payload);
        events.append(tx, "invoice", asked.invoice().subject(), "POSTING_" + what, payload);
    }
}
