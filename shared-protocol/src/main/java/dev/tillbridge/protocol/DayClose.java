package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// Close a day; `managerId` and `managerPin` prove the right once somebody has a PIN.
///
/// @param seen what of it was shown as open, and is known
public record DayClose(
        String day,
        String seen,
        @Nullable String managerId,
        @Nullable String managerPin) {}
