package dev.tillbridge.dayend;

import java.time.Instant;

/// That a person has looked at a difference and let it be.
///
/// @param difference its key
public record Dismissed(String difference, DifferenceKind kind, String note, String by, Instant at) {}
