package dev.tillbridge.sandbox.stripe;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The limits of `metadata` (50 keys of 40 characters, values of 500) and the rules by which an update changes it.
final class Metadata {
    private Metadata() {}

    static void check(String key, String value) {
        if (key.length() > 40) {
            throw ApiError.invalid(
                    "Metadata keys can be up to 40 characters long. You passed in a key that is " + key.length()
                            + " characters.",
                    "metadata");
        }
        if (value.length() > 500) {
            throw ApiError.invalid(
                    "Metadata values can have up to 500 characters, but you passed in a value that is " + value.length()
                            + " characters.",
                    "metadata[" + key + "]");
        }
    }

    /// Lays the given values over what an object has; empty values remove, `metadata=` empties.
    static void apply(ObjectNode object, Args args) {
        @Nullable Map<String, String> given = args.metadata();
        var metadata = object.path("metadata") instanceof ObjectNode old ? old : Wire.object();
        if (args.clears("metadata")) {
            metadata = Wire.object();
        }
        if (given != null) {
            for (var entry : given.entrySet()) {
                if (entry.getValue().isEmpty()) {
                    metadata.remove(entry.getKey());
                } else {
                    metadata.put(entry.getKey(), entry.getValue());
                }
            }
        }
        if (metadata.size() > 50) {
            throw ApiError.invalid("You can specify up to 50 metadata keys.", "metadata");
        }
        object.set("metadata", metadata);
    }
}
