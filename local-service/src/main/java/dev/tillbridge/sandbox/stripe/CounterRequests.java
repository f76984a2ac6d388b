package dev.tillbridge.sandbox.stripe;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The requests about one simulated reader, as the tap page and the control door both send them.
final class CounterRequests {
    private CounterRequests() {}

    /// The reader's screen after the request, or null when there is no such request.
    static @Nullable JsonNode run(Simulator simulator, Context context, String readerId, String what) {
        var request = context.req().getMethod() + " " + what;
        return switch (request) {
            case "GET screen" -> simulator.screen(readerId);
            case "POST tap" -> simulator.tap(readerId, tap(Wire.parseObject(context.body())));
            case "POST cancel" -> simulator.cancelKey(readerId);
            case "POST settings" -> settings(simulator, readerId, Wire.parseObject(context.body()));
            default -> null;
        };
    }

    private static Tap tap(ObjectNode body) {
        var name = Wire.text(body, "card");
        var card = TestCard.named(name == null ? "visa" : name);
        var outcome = Wire.text(body, "outcome");
        if (card == null) {
            throw new IllegalArgumentException("unknown card");
        }
        for (var known : Tap.Outcome.values()) {
            if (known.name().equalsIgnoreCase(outcome == null ? "approve" : outcome)) {
                return new Tap(card, known, Wire.number(body, "approved"), Wire.number(body, "readingMillis"));
            }
        }
        throw new IllegalArgumentException("unknown outcome");
    }

    private static JsonNode settings(Simulator simulator, String readerId, ObjectNode body) {
        @Nullable Boolean online = body.path("online").isBoolean() ? Wire.is(body, "online") : null;
        // A negative number switches the automatic card off.
        @Nullable Long autoTap = body.path("autoTapMillis").isNumber() ? Wire.number(body, "autoTapMillis") : null;
        @Nullable Long giveUp = body.path("giveUpMillis").isNumber() ? Wire.number(body, "giveUpMillis") : null;
        return simulator.settings(readerId, online, autoTap, giveUp);
    }
}
