package dev.tillbridge.checkout;

import dev.tillbridge.location.Locations;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.receipt.ReceiptMails;
import dev.tillbridge.store.Tx;

/// Mails the receipt of a payment that was just taken, where the location wants that: queued in the same transaction,
/// so
/// it goes out once or not at all.
final class ReceiptWishes {
    private static final Actor ITSELF = Actor.named("Tillbridge");

    private final Locations locations;
    private final ReceiptMails mails;

    ReceiptWishes(Locations locations, ReceiptMails mails) {
        this.locations = locations;
        this.mails = mails;
    }

    void afterPayment(Tx tx, SaleJournal sale, Attempt attempt) {
        var wish = ReceiptWish.of(
                locations.location(tx),
                Stories.readings(attempt),
                sale.request().ask().receiptTo());
        if (wish instanceof ReceiptWish.To(var address)) {
            mails.send(tx, attempt.activityId(), address, ITSELF);
        }
    }
}
