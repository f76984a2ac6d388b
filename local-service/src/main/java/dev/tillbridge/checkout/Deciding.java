package dev.tillbridge.checkout;

import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.Ledger;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.Person;
import dev.tillbridge.payment.WithoutProof;
import dev.tillbridge.posting.Postings;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import dev.tillbridge.terminal.TerminalId;
import dev.tillbridge.terminal.Terminals;
import java.time.Clock;
import java.util.Optional;

/// Decides without proof. The looking goes on afterwards: a final fact that says otherwise is a difference.
final class Deciding {
    private final Database database;
    private final Clock clock;
    private final Activities activities;
    private final Payments payments;
    private final Ledger ledger;
    private final Postings postings;
    private final Terminals terminals;
    private final Desk desk;

    Deciding(
            Database database,
            Clock clock,
            Activities activities,
            Payments payments,
            Ledger ledger,
            Postings postings,
            Terminals terminals,
            Desk desk) {
        this.database = database;
        this.clock = clock;
        this.activities = activities;
        this.payments = payments;
        this.ledger = ledger;
        this.postings = postings;
        this.terminals = terminals;
        this.desk = desk;
    }

    void decide(Decision decision) {
        var person = desk.decider(decision.personId(), decision.pin());
        database.change(tx -> decide(tx, decision, person));
    }

    private void decide(Tx tx, Decision decision, Person person) {
        var id = new ActivityId(decision.paymentId());
        var attempt = payments.byActivity(tx, decision.paymentId()).stream()
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, "what", decision.paymentId())
                        .asException());
        var decided = payments.decide(
                tx,
                attempt.id(),
                new WithoutProof(
                        decision.paid(),
                        person,
                        decision.reason(),
                        Optional.ofNullable(decision.reference()),
                        false,
                        Optional.ofNullable(decision.seenOnReader()),
                        clock.instant()));
        if (decision.paid()) {
            book(tx, id, decided);
        }
        // The next sale takes whatever the reader still shows off it; nobody waits for this one any more.
        attempt.asked()
                .terminal()
                .ifPresent(reader -> terminals.release(tx, new TerminalId(reader), decision.paymentId()));
        activities.decide(tx, id, Json.tree(new Decided(decision.paid())));
    }

    private void book(Tx tx, ActivityId id, Attempt decided) {
        ledger.capture(tx, decided);
        var journal = SaleJournal.of(activities.journal(tx, id).orElseThrow());
        SalePostings.of(journal, decided, clock.instant()).forEach(posting -> postings.queue(tx, posting));
    }
}
