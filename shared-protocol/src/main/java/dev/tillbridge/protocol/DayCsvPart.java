package dev.tillbridge.protocol;

/// Asks for a part of a day's table.
///
/// @param from the place of its first character; 0 the first time, then what the answer named
public record DayCsvPart(String day, int from) {}
