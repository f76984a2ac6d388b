package dev.tillbridge.sandbox.stripe;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the practice processor answered.
public record Reply(int status, HttpHeaders headers, ObjectNode body) {
    public String text(String... path) {
        return at(path).asString("");
    }

    public long number(String... path) {
        return at(path).asLong(-1);
    }

    public boolean replayed() {
        return headers.firstValue("Idempotent-Replayed").isPresent();
    }

    public JsonNode at(String... path) {
        JsonNode node = body;
        for (var field : path) {
            node = node.path(field);
        }
        return node;
    }
}
