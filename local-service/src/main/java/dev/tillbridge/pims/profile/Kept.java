package dev.tillbridge.pims.profile;

import java.time.Instant;

/// A version of a profile that is kept beside the one in use.
///
/// @param since when it came to be there, and `by` whom
record Kept(String profile, State state, String version, String yaml, Instant since, String by) {
    /// What it is kept for. Stored by name, never renamed.
    enum State {
        ON_TRIAL,
        BEFORE,
        DROPPED
    }
}
