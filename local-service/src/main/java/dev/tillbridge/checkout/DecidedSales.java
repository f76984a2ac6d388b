package dev.tillbridge.checkout;

import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.posting.Postings;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;

/// The sales that people decide about, and their way into the PIMS when the money counts.
final class DecidedSales {
    private final Activities activities;
    private final Payments payments;
    private final Postings postings;
    private final Clock clock;

    DecidedSales(Activities activities, Payments payments, Postings postings, Clock clock) {
        this.activities = activities;
        this.payments = payments;
        this.postings = postings;
        this.clock = clock;
    }

    /// The payment of this id; throws `NOT_FOUND`.
    Attempt attempt(View view, String paymentId) {
        return payments.byActivity(view, paymentId).stream()
                .findFirst()
                .orElseThrow(() ->
                        Problem.of(ProblemCode.NOT_FOUND, "what", paymentId).asException());
    }

    /// Puts what the invoices got into the outbox.
    void post(Tx tx, Attempt decided) {
        var journal = activities.journal(tx, new ActivityId(decided.activityId()));
        SalePostings.of(SaleJournal.of(journal.orElseThrow()), decided, clock.instant())
                .forEach(posting -> postings.queue(tx, posting));
    }
}
