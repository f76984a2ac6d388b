package dev.tillbridge.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A desk of the location.
///
/// @param here whether it is the one that answers
/// @param revokedAt when it was shut out, or null
public record DeskRow(
        String id,
        String name,
        boolean here,
        Instant joinedAt,
        String joinedBy,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {}
