package dev.tillbridge.dayend;

import dev.tillbridge.money.Money;
import dev.tillbridge.pims.DayPayment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the PIMS says of a day.
///
/// @param at when that was, and `by` who saw to it
/// @param lines its payments, whole; none where totals were typed
/// @param totals what was typed, by way to pay
record Side(
        Source source, Optional<Instant> at, Optional<String> by, List<DayPayment> lines, Map<String, Money> totals) {
    static final Side UNKNOWN = new Side(Source.NOT_CHECKED, Optional.empty(), Optional.empty(), List.of(), Map.of());

    Side {
        lines = List.copyOf(lines);
        totals = Map.copyOf(totals);
    }

    boolean listed() {
        return source == Source.READ || source == Source.CSV;
    }
}
