package dev.tillbridge.payment;

import dev.tillbridge.money.Money;
import java.time.Instant;
import java.util.Optional;

/// One invoice's part of a payment, and what came of it.
///
/// @param captured how much of the captured principal is for this invoice; zero while nothing was captured
/// @param givenBack how much of that was given back, or is on its way
/// @param seenInPimsAt when the reading of the PIMS that shows it was made
public record AttemptRow(AskedRow asked, Money captured, Money givenBack, Optional<Instant> seenInPimsAt) {
    static AttemptRow asked(AskedRow asked) {
        var zero = Money.zero(asked.amount().currency());
        return new AttemptRow(asked, zero, zero, Optional.empty());
    }

    public InvoiceKey invoice() {
        return asked.invoice();
    }

    public String number() {
        return asked.number();
    }

    /// What is on the invoice of this payment now.
    public Money kept() {
        return captured.minus(givenBack);
    }
}
