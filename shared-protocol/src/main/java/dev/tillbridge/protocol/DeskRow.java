package dev.tillbridge.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A desk of the location.
///
/// @param here whether it is the one that answers
/// @param revokedAt when it was shut out, or null
/// @param key whether it has the location's processor key; null where there is none, or the desk is out
public record DeskRow(
        String id,
        String name,
        boolean here,
        Instant joinedAt,
        String joinedBy,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy,
        @Nullable DeskKey key) {}
