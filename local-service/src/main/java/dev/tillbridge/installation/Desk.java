package dev.tillbridge.installation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One service of the installation.
///
/// @param id the service's own id, by which browsers know it too
/// @param account its login on the database server; null on a file of its own and where desks share one login
public record Desk(
        String id,
        String name,
        @Nullable String account,
        Instant joinedAt,
        String joinedBy,
        Optional<Revoked> revoked) {
    /// When the desk was shut out, and by whom.
    public record Revoked(Instant at, String by) {}
}
