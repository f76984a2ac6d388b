package dev.tillbridge.message;

import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.json.Json;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The outbox of text messages. Safe for any number of threads; every method works inside the caller's transaction.
public final class Texts {
    private final Clock clock;
    private final Ids ids;
    private final Activities activities;

    public Texts(Clock clock, Ids ids, Activities activities) {
        this.clock = clock;
        this.ids = ids;
        this.activities = activities;
    }

    /// Queues a text; it is sent at once, or as soon as it can be.
    public TextMessage queue(Tx tx, String kind, String subject, PhoneNumber to) {
        var message = new TextMessage(
                ids.next(), kind, subject, to, TextState.QUEUED, Optional.empty(), Optional.empty(), clock.instant());
        TextRows.insert(tx, message);
        // The journal knows the text by its id only: it holds no number.
        activities.start(tx, new ActivityId(message.id()), TextPlan.KIND, Json.tree(Map.of("text", message.id())));
        return message;
    }

    /// The newest text of a kind whose subject begins so.
    public Optional<TextMessage> newest(View view, String kind, String subject) {
        return TextRows.newest(view, kind, subject);
    }

    public Optional<TextMessage> find(View view, String id) {
        return TextRows.find(view, id);
    }

    /// When the last text of any kind was queued.
    public Optional<Instant> last(View view) {
        return TextRows.last(view);
    }
}
