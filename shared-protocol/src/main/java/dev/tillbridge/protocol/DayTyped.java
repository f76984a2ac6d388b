package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// What was counted of a way to pay, or stands in the PIMS as its total.
///
/// @param amount null takes it back
/// @param personId who typed it
public record DayTyped(
        String day,
        DayTypedKind kind,
        String way,
        @Nullable Amount amount,
        @Nullable String personId) {}
