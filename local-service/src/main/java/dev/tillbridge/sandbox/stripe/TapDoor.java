package dev.tillbridge.sandbox.stripe;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// `/readers`: the pages on which a person plays the client at a card reader. Same-origin only, no key and no
/// secrets.
final class TapDoor {
    private static final Map<String, String> ASSETS = Map.of(
            "tap.html", "text/html; charset=utf-8",
            "tap.css", "text/css; charset=utf-8",
            "tap.js", "text/javascript; charset=utf-8",
            "readers.html", "text/html; charset=utf-8",
            "readers.js", "text/javascript; charset=utf-8");

    private final Simulator simulator;

    TapDoor(Simulator simulator) {
        this.simulator = simulator;
    }

    void list(Context context) {
        asset(context, "readers.html");
    }

    void page(Context context) {
        asset(context, "tap.html");
    }

    void assets(Context context) {
        asset(context, context.pathParam("name"));
    }

    void screens(Context context) {
        var body = Wire.object();
        var list = body.putArray("readers");
        simulator.screens().forEach(list::add);
        context.contentType("application/json").result(Wire.write(body));
    }

    void reader(Context context) {
        boolean changes = context.req().getMethod().equals("POST");
        var type = context.contentType();
        // A page of another origin cannot send this type without asking first, and is never answered when it asks.
        if (changes && (type == null || !type.startsWith("application/json"))) {
            context.status(415);
            return;
        }
        try {
            var screen = CounterRequests.run(simulator, context, context.pathParam("id"), context.pathParam("what"));
            context.status(screen == null ? 404 : 200);
            context.contentType("application/json").result(Wire.write(screen == null ? Wire.object() : screen));
        } catch (ApiError refused) {
            context.status(refused.status()).contentType("application/json").result(Wire.write(refused.body()));
        } catch (IllegalArgumentException | tools.jackson.core.JacksonException bad) {
            context.status(400);
        }
    }

    private static void asset(Context context, String name) {
        var type = ASSETS.get(name);
        if (type == null) {
            context.status(404);
            return;
        }
        try (var stream = TapDoor.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("missing in the jar: " + name);
            }
            context.header("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
            context.header("X-Content-Type-Options", "nosniff");
            context.header("Referrer-Policy", "no-referrer");
            context.header("Cache-Control", "no-store");
            context.contentType(type).result(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
