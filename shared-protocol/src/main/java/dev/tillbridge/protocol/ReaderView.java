package dev.tillbridge.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A card reader of this location.
///
/// @param usedBy who uses it now ("Bea"), with `usedFor` (the invoice) and `usedSince`; null when nobody does
public record ReaderView(
        String id,
        String label,
        ReaderState state,
        @Nullable String usedBy,
        @Nullable String usedFor,
        @Nullable Instant usedSince,
        @Nullable String model,
        @Nullable String problem) {}
