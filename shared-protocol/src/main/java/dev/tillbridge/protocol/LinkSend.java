package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// Send an open payment link again.
///
/// @param payment an id or a short code
/// @param mail where it is mailed to; null: it is texted
/// @param number where it is texted to, as typed
/// @param agreed whether the client agrees to texts about this payment
public record LinkSend(
        String payment,
        @Nullable String mail,
        @Nullable String number,
        boolean agreed,
        @Nullable String personId) {}
