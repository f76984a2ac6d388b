package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// Money of a payment that was given back, or is to be.
///
/// @param state RESERVED, UNKNOWN, UNDER_WAY, GIVEN_BACK, NOT_GIVEN or CAME_BACK
/// @param person who gave it back; null when it was done elsewhere
/// @param open whether a person has to say that they have seen to it
public record RefundView(
        String id,
        Amount amount,
        String state,
        Line line,
        @Nullable String person,
        String reason,
        boolean open) {}
