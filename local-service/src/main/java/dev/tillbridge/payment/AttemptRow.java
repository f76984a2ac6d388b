package dev.tillbridge.payment;

import dev.tillbridge.money.Money;
import java.time.Instant;
import java.util.Optional;

/// One invoice's part of a payment, and what came of it.
///
/// @param captured how much of the captured principal is for this invoice; zero while nothing was captured
/// @param seenInPimsAt when the reading of the PIMS that shows it was made
public record AttemptRow(AskedRow asked, Money captured, Optional<Instant> seenInPimsAt) {
    public InvoiceKey invoice() {
        return asked.invoice();
    }

    public String number() {
        return asked.number();
    }
}
