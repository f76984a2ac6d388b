package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// Something that is open at the end of a day.
///
/// @param payment the payment to open
public record DayOpen(String kind, String text, @Nullable String payment) {}
