package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// Give out a payment's receipt. Each is noted; after the first they are marked as copies.
///
/// @param payment an id or a short code
public record ReceiptPrint(
        String payment, ReceiptWay way, @Nullable String personId) {}
