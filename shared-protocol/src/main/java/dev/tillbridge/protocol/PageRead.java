package dev.tillbridge.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Read fields in one call.
public record PageRead(
        String page, String profile, @Nullable Guard guard, List<FieldAsk> fields, int timeoutMillis) {}
