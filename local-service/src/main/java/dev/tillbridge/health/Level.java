package dev.tillbridge.health;

/// How a check came out.
public enum Level {
    GOOD,
    /// Works, but somebody should look at it.
    WARNING,
    BAD,
    /// Could not be found out here.
    UNKNOWN
}
