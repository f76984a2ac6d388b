package dev.tillbridge.giveback;

import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.InvoiceKey;
import java.time.LocalDate;
import java.util.Optional;

/// Which day an invoice is of, as it was read when it was paid.
public interface InvoiceDates {
    /// Empty where the PIMS showed none.
    Optional<LocalDate> of(Attempt attempt, InvoiceKey invoice);
}
