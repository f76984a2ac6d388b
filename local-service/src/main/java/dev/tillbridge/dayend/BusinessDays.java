package dev.tillbridge.dayend;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// Which day a moment belongs to at the clinic. A day begins at the clinic's own hour by its own clock, so it has 23 or
/// 25 hours when the clocks are changed; every moment is in one day and in no other.
///
/// @param begins the clock time at which a new day begins; clinics that are open at night begin it in the morning
public record BusinessDays(ZoneId zone, LocalTime begins) {
    /// The day of a moment.
    public LocalDate of(Instant moment) {
        var date = LocalDate.ofInstant(moment, zone);
        // Asked by the day's own beginning: a clock time may come twice in a night, or not at all.
        return moment.isBefore(from(date)) ? date.minusDays(1) : date;
    }

    /// The first moment of a day.
    public Instant from(LocalDate day) {
        return day.atTime(begins).atZone(zone).toInstant();
    }

    /// The first moment after it.
    public Instant to(LocalDate day) {
        return from(day.plusDays(1));
    }
}
