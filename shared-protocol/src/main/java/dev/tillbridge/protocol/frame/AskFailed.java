package dev.tillbridge.protocol.frame;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/// The extension could not do the [Ask] with this id.
///
/// @param code a row of the error table
/// @param details the particulars that its text names
public record AskFailed(String id, String code, Map<String, String> details) implements FromClient {
    public AskFailed {
        Bounds.text(id, 40, "id");
        Bounds.text(code, 60, "code");
        requireNonNull(details, "details");
        if (details.size() > 16) {
            throw new IllegalArgumentException("too many details");
        }
        details.forEach((name, value) -> {
            Bounds.text(name, 40, "detail");
            if (value.length() > 500) {
                throw new IllegalArgumentException("detail " + name + " is too long");
            }
        });
        details = Map.copyOf(details);
    }
}
