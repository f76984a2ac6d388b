package dev.tillbridge.dayend;

import dev.tillbridge.payment.BalanceLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the processor says of a day, and of what it has booked on the days around it.
///
/// @param at when it was read; empty: nobody has looked
record ProcessorSide(Optional<Instant> at, List<BalanceLine> lines) {
    static final ProcessorSide UNKNOWN = new ProcessorSide(Optional.empty(), List.of());

    ProcessorSide {
        lines = List.copyOf(lines);
    }
}
