package dev.tillbridge.checkout;

import java.time.Instant;

/// One row of a payment's timeline in plain words.
public record StoryRow(long number, Instant at, String text) {}
