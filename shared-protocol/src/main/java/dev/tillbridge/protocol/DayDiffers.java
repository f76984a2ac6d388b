package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// Something on which the sides of a day do not agree, and the one step that mends it.
///
/// @param key names it when it is let be
/// @param payment the payment to open
public record DayDiffers(
        @Bounded(2_000) String key,
        String kind,
        String text,
        String step,
        @Nullable String payment) {}
