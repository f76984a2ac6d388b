package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// Send an open payment link again.
///
/// @param payment an id or a short code
public record LinkSend(
        String payment, String mail, @Nullable String personId) {}
