package dev.tillbridge.dayend;

import dev.tillbridge.payment.BalanceLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the processor says of a day, and of what it has on the days around it.
///
/// @param at when it was read; empty: nobody has looked
/// @param strangers those of the day itself that were paid and are in no booking of ours
record ProcessorSide(Optional<Instant> at, List<BalanceLine> lines, List<BalanceLine> strangers) {
    static final ProcessorSide UNKNOWN = new ProcessorSide(Optional.empty(), List.of(), List.of());

    ProcessorSide {
        lines = List.copyOf(lines);
        strangers = List.copyOf(strangers);
    }
}
