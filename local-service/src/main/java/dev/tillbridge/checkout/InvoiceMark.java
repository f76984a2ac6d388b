package dev.tillbridge.checkout;

import dev.tillbridge.payment.InvoiceKey;
import java.util.Optional;

/// What the button on a PIMS page says about its invoice.
///
/// @param label the button's words
/// @param paymentId the payment that the mark comes from
public record InvoiceMark(InvoiceKey invoice, Kind kind, String label, Optional<String> paymentId) {
    public enum Kind {
        PAY,
        BEING_PAID,
        PAID_GOING_IN,
        PAID_NOT_IN,
        NOT_SURE,
        PAID
    }
}
