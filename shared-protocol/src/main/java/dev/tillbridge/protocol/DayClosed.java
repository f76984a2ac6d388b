package dev.tillbridge.protocol;

import java.time.Instant;

/// That a day is closed.
///
/// @param number how often it was, this time included
public record DayClosed(String by, Instant at, String desk, int number) {}
