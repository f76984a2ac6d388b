package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// Takes a version on trial into use at all desks.
///
/// @param managerId who allows it, with their PIN; needed once anybody has a PIN
/// @param anyway why, in a sentence; needed when it read anything differently or was never tried
public record ProfileUse(
        String profile,
        String version,
        @Nullable String managerId,
        @Nullable String managerPin,
        @Nullable String anyway) {}
