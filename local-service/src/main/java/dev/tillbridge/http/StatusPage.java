package dev.tillbridge.http;

import dev.tillbridge.json.Json;
import io.javalin.config.RoutesConfig;
import java.util.TreeMap;

/// `GET /status`: the version and that the service is up; nothing else, since any program here may read it.
record StatusPage(String version) implements Routes {
    @Override
    public void register(RoutesConfig routes) {
        routes.get("/status", context -> {
            var answer = new TreeMap<String, String>();
            answer.put("status", "up");
            answer.put("version", version);
            context.contentType("application/json").result(Json.write(answer));
        });
    }
}
