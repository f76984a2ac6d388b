package dev.tillbridge.pims.profile;

import java.time.Instant;
import java.util.Optional;

/// The profiles by which invoices are read and payments entered. Thread-safe.
@FunctionalInterface
public interface InUse {
    Optional<Profile> find(String id);

    /// As the books have it at this moment: another service may just have exchanged it.
    default Optional<Profile> freshly(String id) {
        return find(id);
    }

    /// Whether the version that is in use now was in use at that moment.
    default boolean sameSince(String id, Instant moment) {
        return true;
    }
}
