package dev.tillbridge.payment;

import dev.tillbridge.store.View;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The ledger by time, for the end of a day. What it gives for a span that is over never changes.
public final class DayBook {
    private DayBook() {}

    /// Every booking of a payment from a moment until before another, oldest first. One of two currencies comes twice.
    public static List<DayBooking> between(View view, Instant from, Instant to) {
        return DayBookingRows.between(view, from, to);
    }

    /// What clients had paid before a moment that was on no invoice then, by client.
    public static List<HeldCredit> credits(View view, Instant before) {
        return MonthRows.credits(view, before);
    }

    /// What was given back from a moment until before another and has not come back, by person.
    public static List<GivenBackBy> givenBackBy(View view, Instant from, Instant to) {
        return MonthRows.givenBack(view, from, to);
    }

    /// What the processor calls everything that was booked from a moment until before another.
    public static Set<String> references(View view, Instant from, Instant to) {
        return DayBookingRows.references(view, from, to);
    }

    /// When the payments of these codes first had a booking of this kind; those that never had are not in it.
    public static Map<PaymentCode, Instant> firstOf(View view, Collection<PaymentCode> codes, BookingKind kind) {
        return DayBookingRows.firstOf(view, codes, kind);
    }
}
