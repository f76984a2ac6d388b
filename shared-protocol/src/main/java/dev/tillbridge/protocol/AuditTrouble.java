package dev.tillbridge.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of the audit that is not as it was written.
///
/// @param number in its chain; 0 for the rows from before the chains
/// @param other the last of the missing rows, or where the row was written to stand
/// @param at when the row says it was written; null where it says nothing
/// @param what the deed that it tells of; null where it says nothing
public record AuditTrouble(
        AuditTroubleKind kind,
        long number,
        long other,
        @Nullable Instant at,
        @Nullable String what) {}
