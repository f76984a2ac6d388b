package dev.tillbridge.pims.profile;

import java.time.Instant;
import java.util.Optional;

/// A version in use, as the books have it.
///
/// @param exchanged when it came in the place of another one, and by whom; empty while it is the first of its
///     profile
record Used(String profile, String version, String yaml, Instant addedAt, Optional<Exchange> exchanged) {
    record Exchange(Instant at, String by) {}
}
