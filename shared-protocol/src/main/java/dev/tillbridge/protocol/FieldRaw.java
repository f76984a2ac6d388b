package dev.tillbridge.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found for one field: raw texts (one, one a row, or one an option), or what was wrong.
public record FieldRaw(
        String name, List<String> values, @Nullable PageFault fault) {
    public FieldRaw {
        values = List.copyOf(values);
    }
}
