package dev.tillbridge.stripe;

import com.stripe.model.Event;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.Happening;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reads an event as a hint; throws [OddAnswer] when it cannot be one of this account. What is garbled in the
/// picture of its object hides neither this event nor the others.
final class EventReading {
    private static final Pattern ID = Pattern.compile("evt_[A-Za-z0-9_]{1,100}");
    private static final Pattern OBJECT = Pattern.compile("[A-Za-z0-9_]{1,120}");
    private static final Pattern ATTEMPT = Pattern.compile("[0-9A-Za-z]{1,40}");
    private static final Pattern WORD = Pattern.compile("[a-z0-9_.]{1,100}");

    private final boolean live;

    EventReading(boolean live) {
        this.live = live;
    }

    Happening read(Event event) {
        var id = OddAnswer.need(event.getId(), "id");
        if (!ID.matcher(id).matches()) {
            throw new OddAnswer("not an event");
        }
        if (OddAnswer.need(event.getLivemode(), "livemode") != live) {
            throw new OddAnswer("live and practice mixed up");
        }
        var created = Instant.ofEpochSecond(OddAnswer.need(event.getCreated(), "created"));
        var object = object(event);
        var kind = text(object, "object", WORD);
        var reference = text(object, "id", OBJECT);
        var payment = kind.equals("payment_intent") ? reference : text(object, "payment_intent", OBJECT);
        return new Happening(
                id,
                event.getType() != null && WORD.matcher(event.getType()).matches() ? event.getType() : "",
                kind,
                reference,
                Optional.of(payment).filter(IntentReading::isReference),
                Optional.of(text(object.path("metadata"), "attempt", ATTEMPT)).filter(name -> !name.isEmpty()),
                created);
    }

    private static JsonNode object(Event event) {
        try {
            return Json.parse(event.getDataObjectDeserializer().getRawJson());
        } catch (RuntimeException garbled) {
            return Json.parse("{}");
        }
    }

    private static String text(JsonNode object, String field, Pattern shape) {
        var value = object.path(field);
        return value.isString() && shape.matcher(value.stringValue()).matches() ? value.stringValue() : "";
    }
}
