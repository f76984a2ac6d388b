package dev.tillbridge.pims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// All payments that a PIMS lists for one day, in its order. Never a part of them.
///
/// @param readAt the moment before anything was asked for
public record DayPayments(LocalDate day, Instant readAt, List<DayPayment> payments) {
    public DayPayments {
        payments = List.copyOf(payments);
    }
}
