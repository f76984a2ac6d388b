package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// A person's answer to "Is this the payment?".
public record IsThePayment(
        String postingId, boolean yes, @Nullable String personId) {}
