package dev.tillbridge.checkout;

import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.Ledger;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.Person;
import dev.tillbridge.payment.Settlement;
import dev.tillbridge.posting.Postings;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import java.time.Clock;
import java.util.Optional;

/// Ends a difference by a named person's word: the money counts for the invoices and goes into the PIMS, or it
/// does not and the invoices are free again. Nothing is charged by it.
final class Differences {
    private final Database database;
    private final Clock clock;
    private final Activities activities;
    private final Payments payments;
    private final Ledger ledger;
    private final Postings postings;
    private final Attention attention;
    private final Desk desk;

    Differences(
            Database database,
            Clock clock,
            Activities activities,
            Payments payments,
            Ledger ledger,
            Postings postings,
            Attention attention,
            Desk desk) {
        this.database = database;
        this.clock = clock;
        this.activities = activities;
        this.payments = payments;
        this.ledger = ledger;
        this.postings = postings;
        this.attention = attention;
        this.desk = desk;
    }

    void settle(SettleDifference asked) {
        var person = desk.decider(asked.personId(), asked.pin());
        database.change(tx -> settle(tx, asked, person));
    }

    private void settle(Tx tx, SettleDifference asked, Person person) {
        var attempt = payments.byActivity(tx, asked.paymentId()).stream()
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, "what", asked.paymentId())
                        .asException());
        var settled = payments.settle(
                tx,
                attempt.id(),
                new Settlement(
                        asked.counts(),
                        person,
                        asked.reason(),
                        Optional.ofNullable(asked.reference()),
                        clock.instant()));
        ledger.settled(tx, settled);
        if (asked.counts()) {
            post(tx, settled);
        }
        var how = asked.counts() ? "counts for the invoice" : "does not count for the invoice";
        attention.end(tx, AttentionKind.DIFFERENCE, attempt.id(), person.name(), how);
    }

    private void post(Tx tx, Attempt settled) {
        var id = new ActivityId(settled.activityId());
        var journal = SaleJournal.of(activities.journal(tx, id).orElseThrow());
        SalePostings.of(journal, settled, clock.instant()).forEach(posting -> postings.queue(tx, posting));
    }
}
