package dev.tillbridge.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// Style and scripts of the console, all from our own jar.
final class Assets {
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final Map<String, String> OURS =
            Map.of("console.css", "text/css", "open.js", "text/javascript", "console.js", "text/javascript");

    private Assets() {}

    static void addTo(RoutesConfig routes) {
        routes.get("/assets/htmx.js", context -> send(context, HTMX, "text/javascript"));
        OURS.forEach((name, type) -> routes.get(
                "/assets/" + name, context -> send(context, "/dev/tillbridge/console/assets/" + name, type)));
    }

    private static void send(Context context, String resource, String type) {
        try (var stream = Assets.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("not in the jar: " + resource);
            }
            context.contentType(type + "; charset=utf-8").result(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
