package dev.tillbridge.protocol.frame;

import static java.util.Objects.requireNonNull;

import tools.jackson.databind.JsonNode;

/// The extension's result for the [Ask] with this id.
public record Answer(String id, JsonNode result) implements FromClient {
    public Answer {
        Bounds.text(id, 40, "id");
        requireNonNull(result, "result");
    }
}
