package dev.tillbridge.protocol;

/// A part of a day's table.
///
/// @param next where the next one begins; 0 after the last
public record DayCsv(@Bounded(60_000) String text, int next) {}
