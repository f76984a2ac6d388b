package dev.tillbridge.checkout;

import org.jspecify.annotations.Nullable;

/// A person's wish to decide a payment without proof.
///
/// @param paymentId the payment's activity id
/// @param reference the processor's reference or the approval code; *paid* needs it
/// @param seenOnReader what the person read on the card reader; *not paid* needs it
public record Decision(
        String paymentId,
        boolean paid,
        String personId,
        String pin,
        String reason,
        @Nullable String reference,
        @Nullable String seenOnReader) {}
