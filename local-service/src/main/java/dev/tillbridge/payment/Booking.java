package dev.tillbridge.payment;

import dev.tillbridge.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// A sealed booking: at least two lines that sum to zero in each currency.
///
/// @param corrects the booking that this one undoes
public record Booking(
        String id,
        BookingKind kind,
        Optional<String> attemptId,
        Optional<String> reference,
        Optional<String> corrects,
        String reason,
        Instant at,
        List<LedgerLine> lines) {
    public Booking {
        lines = List.copyOf(lines);
        var sums = new HashMap<Currency, Money>();
        lines.forEach(line -> sums.merge(line.amount().currency(), line.amount(), Money::plus));
        if (lines.size() < 2 || sums.values().stream().anyMatch(sum -> !sum.isZero())) {
            throw new IllegalArgumentException("the booking does not balance: " + sums.values());
        }
    }
}
