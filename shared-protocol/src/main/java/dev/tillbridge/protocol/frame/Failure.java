package dev.tillbridge.protocol.frame;

import static java.util.Objects.requireNonNull;

import dev.tillbridge.protocol.Text;
import java.util.Map;

/// The request with this id was refused or failed.
///
/// @param problem code and words, in the language of the connection
/// @param details the particulars by name, for programs
public record Failure(String id, Text problem, Map<String, String> details) implements FromService {
    public Failure {
        Bounds.text(id, 40, "id");
        requireNonNull(problem, "problem");
        details = Map.copyOf(details);
    }
}
