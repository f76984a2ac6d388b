package dev.tillbridge.checkout;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.pims.Reading;
import dev.tillbridge.posting.Posting;
import dev.tillbridge.posting.PostingState;
import dev.tillbridge.posting.Postings;
import dev.tillbridge.store.Database;

/// Our own earlier money on an invoice: whether the PIMS shows it already makes no difference to what is open.
class OwnMoney {
    private final Database database;
    private final Payments payments;
    private final Postings postings;

    OwnMoney(Database database, Payments payments, Postings postings) {
        this.database = database;
        this.payments = payments;
        this.postings = postings;
    }

    /// What is open by a fresh reading for this payment: the due, less what is paid already and not in it yet.
    Money open(String attemptId, InvoiceKey invoice, Reading fresh) {
        boolean unseen = database.read(view -> postings.ofInvoice(view, invoice)).stream()
                .map(Posting::seenAt)
                .anyMatch(seen -> seen.filter(at -> !at.isAfter(fresh.readAt())).isEmpty());
        if (unseen) {
            database.change(tx -> postings.seen(tx, fresh));
        }
        return database.read(view ->
                payments.chargeableFor(view, attemptId, invoice, fresh.invoice().due(), fresh.readAt()));
    }

    /// Whether a part of it is being put in at this moment, so that a reading may show it without saying that it
    /// is ours.
    boolean goingIn(InvoiceKey invoice) {
        return database.read(view -> postings.ofInvoice(view, invoice)).stream()
                .anyMatch(posting -> posting.state() == PostingState.POSTING);
    }
}
