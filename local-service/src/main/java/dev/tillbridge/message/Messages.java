package dev.tillbridge.message;

import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.json.Json;
import dev.tillbridge.store.Tx;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/// The outbox. Safe for any number of threads; every method works inside the caller's transaction, so a message is
/// queued together with what it tells of or not at all.
public final class Messages {
    private final Clock clock;
    private final Ids ids;
    private final Activities activities;

    public Messages(Clock clock, Ids ids, Activities activities) {
        this.clock = clock;
        this.ids = ids;
        this.activities = activities;
    }

    /// Queues a message; it is sent at once, or as soon as it can be.
    public Message queue(Tx tx, String kind, String subject, MailAddress to) {
        var message =
                new Message(ids.next(), kind, subject, to, MessageState.QUEUED, Optional.empty(), clock.instant());
        MessageRows.insert(tx, message);
        // The journal knows the message by its number only: it holds no address.
        activities.start(
                tx, new ActivityId(message.id()), MessagePlan.KIND, Json.tree(Map.of("message", message.id())));
        return message;
    }
}
