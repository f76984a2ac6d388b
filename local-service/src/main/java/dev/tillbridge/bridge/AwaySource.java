package dev.tillbridge.bridge;

import dev.tillbridge.protocol.frame.Away;
import java.util.Optional;

/// What browsers are told while the shared database is away. Reads no database. Thread-safe.
@FunctionalInterface
public interface AwaySource {
    /// Where there is no shared database.
    AwaySource NEVER = session -> Optional.empty();

    /// Empty while the database is there.
    Optional<Away> away(Session session);
}
