package dev.tillbridge.pims.profile;

import dev.tillbridge.pims.Invoice;
import dev.tillbridge.pims.InvoiceStatus;
import dev.tillbridge.pims.PimsPayment;
import java.util.List;
import java.util.Optional;

/// An invoice as it was read, with what was not there to be read.
///
/// @param status empty when the PIMS's word is not one that the profile knows
/// @param statusText the PIMS's own word
/// @param linesShown whether the page lists the lines; likewise the others
record Capture(
        Invoice invoice,
        Optional<InvoiceStatus> status,
        String statusText,
        boolean linesShown,
        boolean taxShown,
        boolean paidShown,
        boolean dueShown,
        boolean paymentsShown,
        boolean clientById,
        boolean fromList) {
    /// The same with payments that another page listed.
    Capture with(List<PimsPayment> payments) {
        var listed = new Invoice(
                invoice.pims(),
                invoice.id(),
                invoice.number(),
                invoice.date(),
                invoice.status(),
                invoice.client(),
                invoice.patients(),
                invoice.lines(),
                invoice.tax(),
                invoice.total(),
                invoice.paid(),
                invoice.due(),
                payments);
        return new Capture(
                listed, status, statusText, linesShown, taxShown, paidShown, dueShown, true, clientById, fromList);
    }
}
