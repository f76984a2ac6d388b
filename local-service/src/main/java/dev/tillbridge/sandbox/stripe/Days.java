package dev.tillbridge.sandbox.stripe;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/// The days of banks: no Saturdays and Sundays, one hour at which what was collected is sent.
final class Days {
    private static final LocalTime SENT = LocalTime.of(22, 0);

    private Days() {}

    /// When something of now leaves for the bank.
    static Instant sent(Instant now) {
        var at = now.atZone(ZoneOffset.UTC);
        var day = at.toLocalTime().isBefore(SENT) ? at : at.plusDays(1);
        return working(day).with(SENT).toInstant();
    }

    /// The same hour so many working days later.
    static Instant later(Instant from, int days) {
        var day = from.atZone(ZoneOffset.UTC);
        for (int i = 0; i < days; i++) {
            day = working(day.plusDays(1));
        }
        return day.toInstant();
    }

    private static ZonedDateTime working(ZonedDateTime day) {
        var next = day;
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next;
    }
}
