package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// Names a month at the clinic.
///
/// @param month as `2026-11`; null for this one
public record MonthRef(@Nullable String month) {}
