package dev.tillbridge.checkout;

import dev.tillbridge.pims.InvoicePlace;

/// What a clinic calls the PIMS behind a place. Thread-safe; answers at once.
@FunctionalInterface
public interface PimsBook {
    PimsName name(InvoicePlace place);
}
