package dev.tillbridge.protocol.frame;

import static java.util.Objects.requireNonNull;

import tools.jackson.databind.JsonNode;

/// The service asks the extension to do a method of the table that the extension answers.
///
/// @param withinMillis after this time the service no longer waits for the answer
public record Ask(String id, String method, JsonNode params, long withinMillis) implements FromService {
    public Ask {
        Bounds.text(id, 40, "id");
        Bounds.text(method, 60, "method");
        requireNonNull(params, "params");
        if (withinMillis < 1) {
            throw new IllegalArgumentException("withinMillis must be positive");
        }
    }
}
