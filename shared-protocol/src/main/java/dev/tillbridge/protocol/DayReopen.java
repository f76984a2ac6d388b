package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// Open a closed day again; `managerId` and `managerPin` prove the right once somebody has a PIN.
public record DayReopen(
        String day,
        String why,
        @Nullable String managerId,
        @Nullable String managerPin) {}
