package dev.tillbridge.checkout;

import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.pims.Invoice;
import dev.tillbridge.pims.Reading;
import java.time.LocalDate;
import java.util.Optional;

/// The days of invoices, as they were read when they were paid.
public final class ReadDates {
    private ReadDates() {}

    /// Empty where the PIMS showed none.
    public static Optional<LocalDate> of(Attempt attempt, InvoiceKey invoice) {
        return Stories.readings(attempt).readings().stream()
                .map(Reading::invoice)
                .filter(read -> read.id().equals(invoice.id()))
                .findFirst()
                .flatMap(Invoice::date);
    }
}
