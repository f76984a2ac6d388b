package dev.tillbridge.checkout;

import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.pims.InvoicePlace;
import dev.tillbridge.pims.Reading;

/// One invoice as it was read or typed in for the panel.
///
/// @param listed whether it was only read from a list, which shows less than the invoice itself
public record Captured(InvoicePlace place, Reading reading, boolean listed) {
    public InvoiceKey key() {
        return new InvoiceKey(reading.invoice().pims(), reading.invoice().id());
    }
}
