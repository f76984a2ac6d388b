package dev.tillbridge.checkout;

import java.time.Instant;
import java.util.Optional;

/// One of a payment's three lines: Money, In the PIMS, Receipt.
///
/// @param state one stored word, for tests and scripts
/// @param text the same for people
/// @param todo the one thing to do; empty when nothing is
public record StoryLine(String state, String text, Optional<Instant> since, Optional<String> todo) {}
