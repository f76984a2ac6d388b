package dev.tillbridge.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One profile with its versions.
///
/// @param version the one in use at every desk, `since` when and `by` whom; null while it is the first one
/// @param before the one that one press takes back into use
/// @param trial the one that is read along, with which nothing is charged or entered
public record ProfileState(
        String id,
        String pimsName,
        String version,
        @Nullable Instant since,
        @Nullable String by,
        @Nullable KeptVersion before,
        @Nullable ProfileTrial trial) {}
