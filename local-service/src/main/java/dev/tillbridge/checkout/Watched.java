package dev.tillbridge.checkout;

import dev.tillbridge.payment.ChargeTruth;
import org.jspecify.annotations.Nullable;

/// What watching the card reader came to.
///
/// @param end null while it goes on
/// @param readingCard whether a card is being read now
/// @param truth what the processor says; null while only the reader was looked at
record Watched(
        @Nullable WatchEnd end,
        boolean readingCard,
        @Nullable ChargeTruth truth) {}
