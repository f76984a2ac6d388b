package dev.tillbridge.protocol.frame;

import static java.util.Objects.requireNonNull;

import tools.jackson.databind.JsonNode;

/// Calls a method of the table.
///
/// @param id chosen by the caller, never used twice with other content on one connection
public record Request(String id, String method, JsonNode params) implements FromClient {
    public Request {
        Bounds.text(id, 40, "id");
        Bounds.text(method, 60, "method");
        requireNonNull(params, "params");
    }
}
