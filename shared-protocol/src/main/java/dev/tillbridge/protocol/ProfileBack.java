package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// Takes the version before back into use at all desks.
///
/// @param managerId who allows it, with their PIN; needed once anybody has a PIN
public record ProfileBack(
        String profile,
        @Nullable String managerId,
        @Nullable String managerPin) {}
