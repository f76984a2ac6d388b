package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// Decide without proof. *Paid* needs `reference`; *not paid* needs the object made final by us, or
/// `seenOnReader`; that money does not count for the invoice needs `reference`.
public record Decide(
        String payment,
        Decision decision,
        String personId,
        String pin,
        String reason,
        @Nullable String reference,
        @Nullable String seenOnReader) {}
