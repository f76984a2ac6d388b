package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// Let a difference be, for good; `managerId` and `managerPin` prove the right once somebody has a PIN.
public record DayDismiss(
        String day,
        @Bounded(2_000) String key,
        String note,
        @Nullable String managerId,
        @Nullable String managerPin) {}
