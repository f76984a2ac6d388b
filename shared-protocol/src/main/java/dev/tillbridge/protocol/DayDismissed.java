package dev.tillbridge.protocol;

import java.time.Instant;

/// A difference that somebody has let be.
public record DayDismissed(String text, String note, String by, Instant at) {}
