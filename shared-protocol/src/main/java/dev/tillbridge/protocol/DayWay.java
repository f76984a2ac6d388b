package dev.tillbridge.protocol;

/// A way to pay for which something may be typed.
///
/// @param counted whether it is counted in the evening
public record DayWay(String way, String name, boolean counted) {}
