package dev.tillbridge.protocol;

import java.time.Instant;

/// One row of a payment's story in plain words.
public record TimelineRow(long number, Instant at, String text) {}
