package dev.tillbridge.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found for one field: raw texts (one, or one a row), or what was wrong.
///
/// @param fault null, `none` or `many`
public record FieldRaw(
        String name, List<String> values, @Nullable String fault) {}
