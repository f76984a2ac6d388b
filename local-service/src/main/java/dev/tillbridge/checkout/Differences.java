package dev.tillbridge.checkout;

import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.payment.Ledger;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.Person;
import dev.tillbridge.payment.Settlement;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import java.time.Clock;
import java.util.Optional;

/// Ends a difference by a named person's word: the money counts for the invoices and goes into the PIMS, or it
/// does not and the invoices are free again. Nothing is charged by it.
final class Differences {
    private final Database database;
    private final Clock clock;
    private final Payments payments;
    private final Ledger ledger;
    private final DecidedSales sales;
    private final Attention attention;
    private final Desk desk;
    private final Deeds deeds;

    Differences(
            Database database,
            Clock clock,
            Payments payments,
            Ledger ledger,
            DecidedSales sales,
            Attention attention,
            Desk desk,
            Deeds deeds) {
        this.database = database;
        this.clock = clock;
        this.payments = payments;
        this.ledger = ledger;
        this.sales = sales;
        this.attention = attention;
        this.desk = desk;
        this.deeds = deeds;
    }

    void settle(SettleDifference asked) {
        var person = desk.decider(asked.personId(), asked.pin());
        database.change(tx -> settle(tx, asked, person));
    }

    private void settle(Tx tx, SettleDifference asked, Person person) {
        var attempt = sales.attempt(tx, asked.paymentId());
        var word = new Settlement(
                asked.counts(), person, asked.reason(), Optional.ofNullable(asked.reference()), clock.instant());
        var settled = payments.settle(tx, attempt.id(), word);
        deeds.settled(tx, attempt, word);
        ledger.settled(tx, settled);
        if (asked.counts()) {
            sales.post(tx, settled);
        }
        var how = asked.counts() ? "counts for the invoice" : "does not count for the invoice";
        attention.end(tx, AttentionKind.DIFFERENCE, attempt.id(), person.name(), how);
    }
}
