package dev.tillbridge.protocol;

import java.time.Instant;

/// What the processor paid out.
public record MonthPayout(Instant at, Amount amount) {}
