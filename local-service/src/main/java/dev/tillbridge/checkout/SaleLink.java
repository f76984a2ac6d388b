package dev.tillbridge.checkout;

import dev.tillbridge.payment.Attempt;
import java.util.List;
import java.util.Optional;

/// One payment link as our books know it. It holds no address of the link: only the processor tells that, when it is
/// needed.
///
/// @param reference the processor's id of the link, once it is made
/// @param invoices where its invoices can be read again
public record SaleLink(
        String id,
        Attempt attempt,
        LinkAsk ask,
        Optional<String> reference,
        LinkState state,
        LinkException exception,
        boolean typed,
        List<SaleLinkInvoice> invoices) {
    public SaleLink {
        invoices = List.copyOf(invoices);
    }
}
