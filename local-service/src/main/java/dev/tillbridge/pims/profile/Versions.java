package dev.tillbridge.pims.profile;

import java.time.Instant;
import java.util.Optional;

/// The versions of one profile.
///
/// @param inUse the one by which all desks read and enter; `since` when it came in the place of another one,
///     and `by` whom
/// @param before the one that was in use before
public record Versions(
        String profile,
        String inUse,
        Optional<Instant> since,
        Optional<String> by,
        Optional<Before> before,
        Optional<Trial> trial) {
    public record Before(String version, Instant until) {}
}
