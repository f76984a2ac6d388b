package dev.tillbridge.checkout;

import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.Ledger;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.Person;
import dev.tillbridge.payment.WithoutProof;
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
    private final DecidedSales sales;
    private final Terminals terminals;
    private final Desk desk;
    private final Deeds deeds;

    Deciding(
            Database database,
            Clock clock,
            Activities activities,
            Payments payments,
            Ledger ledger,
            DecidedSales sales,
            Terminals terminals,
            Desk desk,
            Deeds deeds) {
        this.database = database;
        this.clock = clock;
        this.activities = activities;
        this.payments = payments;
        this.ledger = ledger;
        this.sales = sales;
        this.terminals = terminals;
        this.desk = desk;
        this.deeds = deeds;
    }

    void decide(Decision decision) {
        var person = desk.decider(decision.personId(), decision.pin());
        database.change(tx -> decide(tx, decision, person));
    }

    private void decide(Tx tx, Decision decision, Person person) {
        var attempt = sales.attempt(tx, decision.paymentId());
        // Where no card reader could be read, nothing but the processor's word proves that it can be paid no more.
        var seen = Optional.ofNullable(decision.seenOnReader())
                .filter(words -> attempt.asked().terminal().isPresent())
                // What is held is taken hours later, and no reader shows that.
                .filter(words -> !attempt.held());
        var word = new WithoutProof(
                decision.paid(),
                person,
                decision.reason(),
                Optional.ofNullable(decision.reference()),
                false,
                seen,
                clock.instant());
        var decided = payments.decide(tx, attempt.id(), word);
        deeds.decided(tx, attempt, word);
        if (decision.paid()) {
            ledger.capture(tx, decided);
            sales.post(tx, decided);
        }
        // The next sale takes whatever the reader still shows off it; nobody waits for this one any more.
        attempt.asked()
                .terminal()
                .ifPresent(reader -> terminals.release(tx, new TerminalId(reader), decision.paymentId()));
        activities.decide(tx, new ActivityId(decision.paymentId()), Json.tree(new Decided(decision.paid())));
    }
}
