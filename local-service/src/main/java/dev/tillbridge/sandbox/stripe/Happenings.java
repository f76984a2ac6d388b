package dev.tillbridge.sandbox.stripe;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The event feed: every change of an object, with a picture of it, listed for 30 days.
final class Happenings {
    private static final Duration KEPT = Duration.ofDays(30);
    private final Book book;
    private final Ids ids;
    private final Pages pages;

    Happenings(Book book, Ids ids) {
        this.book = book;
        this.ids = ids;
        this.pages = new Pages(book);
    }

    void emit(String type, ObjectNode object, Cause cause) {
        emit(type, object, null, cause);
    }

    /// @param before what the changed fields held before, or null
    void emit(String type, ObjectNode object, @Nullable ObjectNode before, Cause cause) {
        var event = Wire.object();
        event.put("id", ids.next("evt"));
        event.put("object", "event");
        event.put("api_version", StripeSandbox.API_VERSION);
        event.put("created", cause.seconds());
        var data = event.putObject("data");
        data.set("object", Shown.withoutPrivate(object.deepCopy()));
        if (before != null) {
            data.set("previous_attributes", before);
        }
        event.put("livemode", false);
        event.put("pending_webhooks", 0);
        var request = event.putObject("request");
        request.put("id", cause.requestId());
        request.put("idempotency_key", cause.idempotencyKey());
        event.put("type", type);
        book.insert(Kind.EVENT, null, event);
    }

    ObjectNode list(Call call) {
        var type = call.args().text("type");
        var types = call.args().texts("types");
        if (types.size() > 20) {
            throw ApiError.invalid("You can filter by up to 20 types.", "types");
        }
        long oldest = call.seconds() - KEPT.toSeconds();
        return pages.list(
                Kind.EVENT,
                call,
                event -> Wire.number(event, "created") >= oldest
                        && (type == null || type.equals(Wire.text(event, "type")))
                        && (types.isEmpty() || types.contains(Wire.need(event, "type"))));
    }

    ObjectNode retrieve(Call call) {
        call.args().finish();
        var event = book.get(Kind.EVENT, call.id(), "id");
        if (Wire.number(event, "created") < call.seconds() - KEPT.toSeconds()) {
            throw ApiError.notFound(Kind.EVENT.noun, call.id(), "id");
        }
        return event;
    }
}
