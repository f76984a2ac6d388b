package dev.tillbridge.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Another installation that was seen on the processor account.
///
/// @param account on which account; `*` for one that is joined everywhere
/// @param objects how many of its charges were seen
/// @param endedBy who joined it or confirmed the cut-over
/// @param returnedAt when it was seen charging again after a cut-over
/// @param newest its newest charges, newest first
public record OtherInstallation(
        String id,
        String account,
        OtherState state,
        Instant firstSeen,
        Instant lastSeen,
        int objects,
        @Nullable String endedBy,
        @Nullable String reason,
        @Nullable Instant endedAt,
        @Nullable Instant returnedAt,
        List<OtherCharge> newest) {}
