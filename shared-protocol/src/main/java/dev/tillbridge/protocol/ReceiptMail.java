package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// Send a payment's receipt by e-mail.
///
/// @param payment an id or a short code
public record ReceiptMail(
        String payment, String address, @Nullable String personId) {}
