package dev.tillbridge.payment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days of payments, both ends included; nothing when the last one is before the first.
record DayRange(LocalDate first, LocalDate last) {
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    static DayRange of(LocalDate day) {
        return new DayRange(day, day);
    }

    /// From one day to another; null where that end is open. Years of four digits, as stored days have.
    static DayRange between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new DayRange(within(first == null ? FIRST : first), within(last == null ? LAST : last));
    }

    private static LocalDate within(LocalDate day) {
        var early = day.isBefore(FIRST) ? FIRST : day;
        return early.isAfter(LAST) ? LAST : early;
    }
}
