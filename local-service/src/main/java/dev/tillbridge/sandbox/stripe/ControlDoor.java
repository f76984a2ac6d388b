package dev.tillbridge.sandbox.stripe;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `/_sandbox/...`: fault switches, counters and the counter's simulator for tests and the demo, behind a token.
final class ControlDoor {
    private final Faults faults;
    private final CallLog log;
    private final Counters counters;
    private final Simulator simulator;
    private final Backstage backstage;
    private final byte[] token;

    ControlDoor(Faults faults, CallLog log, Counters counters, Simulator simulator, Backstage backstage, String token) {
        this.faults = faults;
        this.log = log;
        this.counters = counters;
        this.simulator = simulator;
        this.backstage = backstage;
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    void handle(Context context) {
        var given = context.header("Control-Token");
        if (given == null || !MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token)) {
            answer(context, 401, Wire.object().put("message", "wrong control token"));
            return;
        }
        try {
            var found = route(context);
            answer(context, found == null ? 404 : 200, found == null ? Wire.object() : found);
        } catch (ApiError refused) {
            answer(context, refused.status(), refused.body());
        } catch (IllegalArgumentException | tools.jackson.core.JacksonException bad) {
            answer(context, 400, Wire.object().put("message", "not understood"));
        }
    }

    private @Nullable JsonNode route(Context context) {
        var path = context.req().getRequestURI();
        return switch (context.req().getMethod() + " " + path) {
            case "POST /_sandbox/faults" -> arm(Wire.parseObject(context.body()));
            case "DELETE /_sandbox/faults" -> {
                faults.disarm();
                yield Wire.object();
            }
            case "GET /_sandbox/faults" -> list("armed", Wire.tree(faults.armed()));
            case "GET /_sandbox/faults/fired" -> list("fired", Wire.tree(faults.fired()));
            case "GET /_sandbox/calls" -> list("calls", Wire.tree(log.lines()));
            case "GET /_sandbox/objects" -> counters.objects();
            case "GET /_sandbox/money" -> {
                var by = context.queryParam("by");
                yield counters.byMetadata(by == null ? "attempt" : by);
            }
            default -> atReader(context, path);
        };
    }

    private @Nullable JsonNode atReader(Context context, String path) {
        var reader = Route.variables("/_sandbox/readers/*/*", path);
        if (reader != null) {
            return CounterRequests.run(simulator, context, reader.get(0), reader.get(1));
        }
        return context.req().getMethod().equals("POST") ? backstage.run(path, Wire.parseObject(context.body())) : null;
    }

    private JsonNode arm(ObjectNode body) {
        var kind = FaultKind.named(Wire.need(body, "kind"));
        if (kind == null) {
            throw new IllegalArgumentException("unknown kind");
        }
        int times = body.has("times") ? (int) Wire.number(body, "times") : 1;
        return Wire.tree(faults.arm(
                kind,
                Wire.need(body, "method").toUpperCase(Locale.ROOT),
                Wire.need(body, "path"),
                times,
                Wire.number(body, "millis")));
    }

    private static JsonNode list(String name, JsonNode values) {
        var node = Wire.object();
        node.set(name, values);
        return node;
    }

    private static void answer(Context context, int status, JsonNode body) {
        context.status(status).contentType("application/json").result(Wire.write(body));
    }
}
