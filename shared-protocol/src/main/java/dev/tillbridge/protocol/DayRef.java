package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// Names a day at the clinic.
///
/// @param day as `2026-11-23`; null for today
public record DayRef(@Nullable String day) {}
