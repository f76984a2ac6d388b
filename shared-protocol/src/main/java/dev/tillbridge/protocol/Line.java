package dev.tillbridge.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One of the three lines of a payment: Money, In PIMS, Receipt.
///
/// @param state one word of state for tests and scripts (`CAPTURED`, `POSTED`, …)
/// @param text the same for people
/// @param todo the one thing to do, null when nothing is
public record Line(
        String state,
        String text,
        @Nullable Instant since,
        @Nullable String todo) {}
