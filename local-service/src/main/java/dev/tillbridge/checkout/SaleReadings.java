package dev.tillbridge.checkout;

import dev.tillbridge.pims.Reading;
import java.util.List;

/// What was shown when Charge was pressed, kept with the payment for its story and its receipt.
record SaleReadings(PimsName pims, boolean typed, List<Reading> readings) {
    SaleReadings {
        readings = List.copyOf(readings);
    }

    static SaleReadings of(Capture capture, SaleAsk ask) {
        return new SaleReadings(
                capture.pims(),
                capture.typed(),
                ask.rows().stream()
                        .map(row ->
                                capture.invoice(row.invoiceId()).orElseThrow().reading())
                        .toList());
    }
}
