package dev.tillbridge.payment;

import dev.tillbridge.money.Money;
import java.time.Instant;
import java.util.Optional;

/// One booking of money that came in or went back, with what of its payment a day's end needs.
///
/// @param kind the booking's own; `undoes` the kind of the one that it corrects
/// @param way [Enum#name] of the way to pay
/// @param reference the processor's id of what moved
/// @param moved what the payment's own account got; less than nothing for what went back
/// @param surcharge how much of that was the surcharge, and `tip` the tip
/// @param onInvoices how much of it went on invoices
public record DayBooking(
        String bookingId,
        BookingKind kind,
        Optional<BookingKind> undoes,
        Instant at,
        String attemptId,
        String paymentId,
        String code,
        String way,
        String account,
        String clientName,
        Optional<String> person,
        String desk,
        Optional<String> reference,
        Money moved,
        Money surcharge,
        Money tip,
        Money onInvoices) {
    /// What moved without surcharge and tip.
    public Money principal() {
        return moved.minus(surcharge).minus(tip);
    }

    /// Whether it is about money given back: that itself, or that it came back.
    public boolean givesBack() {
        return undoes.orElse(kind) == BookingKind.GIVEN_BACK;
    }
}
