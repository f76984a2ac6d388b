package dev.tillbridge.protocol.frame;

import static java.util.Objects.requireNonNull;

import tools.jackson.databind.JsonNode;

/// The result of the request with this id.
public record Response(String id, JsonNode result) implements FromService {
    public Response {
        Bounds.text(id, 40, "id");
        requireNonNull(result, "result");
    }
}
