package dev.tillbridge.activity;

import java.time.Instant;
import java.util.Optional;

/// An activity as it stands.
///
/// @param created true when the call that returned this handle started it; false when it was there already
/// @param result the word with which its plan finished; empty while it goes on
public record ActivityHandle(ActivityId id, String kind, boolean created, Optional<String> result, Instant createdAt) {
    public boolean isFinished() {
        return result.isPresent();
    }
}
