package dev.tillbridge.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one service wrote into the audit of one installation.
///
/// @param desk what the service is called; null where nobody knows it here
/// @param from when its first row was written, and `to` its last; null where there is none
/// @param end write it down: by it a chain is found later that was cut off
/// @param trouble the first row that is not as it was written; null where all are
public record AuditChain(
        @Nullable String desk,
        long rows,
        @Nullable Instant from,
        @Nullable Instant to,
        AuditEnd end,
        @Nullable AuditTrouble trouble) {}
