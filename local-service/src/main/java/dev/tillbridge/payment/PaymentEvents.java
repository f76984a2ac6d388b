package dev.tillbridge.payment;

import dev.tillbridge.activity.Events;
import dev.tillbridge.json.Json;
import dev.tillbridge.store.Tx;
import java.util.Map;

/// Tells the screens, in the same transaction, that a payment and its invoices changed.
final class PaymentEvents {
    private final Events events;

    PaymentEvents(Events events) {
        this.events = events;
    }

    void changed(Tx tx, Attempt attempt, String what) {
        var payload = Json.tree(Map.of(
                "attempt",
                attempt.id(),
                "code",
                attempt.code().value(),
                "state",
                attempt.state().name()));
        events.append(tx, "payment", attempt.activityId(), what, payload);
        for (var row : attempt.rows()) {
            events.append(tx, "invoice", row.invoice().subject(), what, payload);
        }
    }
}
