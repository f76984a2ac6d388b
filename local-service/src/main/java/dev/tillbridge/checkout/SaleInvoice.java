package dev.tillbridge.checkout;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.pims.InvoicePlace;
import dev.tillbridge.pims.PostingAbilities;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One invoice of a sale as it was shown when Charge was pressed. No text that people wrote: that stands, guarded
/// against card numbers, with the attempt.
///
/// @param digest the reading in one text; a fresh reading must have the same
/// @param open the due less our own money that this reading cannot show: all that may be charged; null where an
/// older release began the sale
/// @param part how much of the charge is for this invoice
/// @param listed whether it was only read from a list, which shows less than the invoice itself
/// @param unmarked the payments that it listed already and that carry no reference of ours
/// @param abilities what can be posted there
/// @param practicePims whether the settings mark this PIMS as practice
record SaleInvoice(
        InvoicePlace place,
        InvoiceKey key,
        String number,
        String clientId,
        String digest,
        Money due,
        Money total,
        @Nullable Money open,
        Money part,
        Instant readAt,
        boolean listed,
        List<Money> unmarked,
        PostingAbilities abilities,
        boolean practicePims) {
    SaleInvoice {
        unmarked = List.copyOf(unmarked);
    }

    /// All that could be charged when it was shown.
    Money mayCharge() {
        return open == null ? due : open;
    }
}
