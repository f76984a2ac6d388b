package dev.tillbridge.checkout;

import org.jspecify.annotations.Nullable;

/// A person's wish to settle money that moved otherwise than it was asked for.
///
/// @param paymentId the payment's activity id
/// @param counts whether the money counts for the invoices
/// @param reference of the money back, or of what the money belongs to; needed where it does not count
public record SettleDifference(
        String paymentId,
        boolean counts,
        String personId,
        String pin,
        String reason,
        @Nullable String reference) {}
