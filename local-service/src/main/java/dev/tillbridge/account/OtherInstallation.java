package dev.tillbridge.account;

import java.time.Instant;
import java.util.Optional;

/// Another installation that was seen on a processor account.
///
/// @param lastReference the newest of its charges that was seen; empty where none was
/// @param objects how many of its charges were seen
/// @param end how it ended; empty as long as nobody ended it
/// @param returnedAt when it was seen charging again after a cut-over
public record OtherInstallation(
        String account,
        String id,
        Instant firstSeen,
        Instant lastSeen,
        String lastReference,
        int objects,
        Optional<End> end,
        Optional<Instant> returnedAt) {
    /// Who ended it.
    ///
    /// @param upto how far, by the processor's clock, the account had been looked at: what is newer came after
    public record End(Ending how, Optional<String> personId, String by, String reason, Instant at, Instant upto) {}

    /// Whether nothing may be charged because of it.
    public boolean stops() {
        return end.isEmpty() || returnedAt.isPresent();
    }
}
