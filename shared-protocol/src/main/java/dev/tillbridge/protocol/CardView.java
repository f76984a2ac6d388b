package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// The card as far as we may know it.
public record CardView(
        String brand,
        String last4,
        String entry,
        @Nullable String approval,
        @Nullable String processorReference) {}
