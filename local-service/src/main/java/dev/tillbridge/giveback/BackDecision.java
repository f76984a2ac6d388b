package dev.tillbridge.giveback;

import org.jspecify.annotations.Nullable;

/// A person's wish to decide whether money went back, while the processor does not say.
///
/// @param paymentId the payment's activity id
/// @param given whether it was given back
/// @param reference where it can be seen that it was; *given back* needs it
public record BackDecision(
        String paymentId,
        boolean given,
        String personId,
        String pin,
        String reason,
        @Nullable String reference) {}
