package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// Put a payment into the PIMS now; without `postingId` all of the payment's.
public record PutIn(String payment, @Nullable String postingId) {}
