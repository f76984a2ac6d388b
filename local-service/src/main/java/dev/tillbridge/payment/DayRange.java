package dev.tillbridge.payment;

import java.time.LocalDate;

/// Days of payments, both ends included; nothing when the last one is before the first.
record DayRange(LocalDate first, LocalDate last) {
    static DayRange of(LocalDate day) {
        return new DayRange(day, day);
    }
}
