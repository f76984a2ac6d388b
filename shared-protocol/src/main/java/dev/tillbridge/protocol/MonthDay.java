package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// A day of a month.
///
/// @param money whether any moved on it
/// @param closedBy null while it is not closed
public record MonthDay(String day, boolean money, @Nullable String closedBy) {}
