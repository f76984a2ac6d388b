package dev.tillbridge.bench;

import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.dayend.DayClose;
import dev.tillbridge.dayend.DayReport;
import dev.tillbridge.farside.FarPims;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.json.Json;
import dev.tillbridge.money.Money;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.payment.Amounts;
import dev.tillbridge.payment.AskedRow;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.CardFacts;
import dev.tillbridge.payment.Facts;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.payment.NewAttempt;
import dev.tillbridge.payment.Payer;
import dev.tillbridge.payment.WayToPay;
import dev.tillbridge.pims.PostingAbilities;
import dev.tillbridge.posting.NewPosting;
import dev.tillbridge.store.Databases;
import dev.tillbridge.store.Tx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A day of 5,000 payments, all of them in the practice software's list too: looked at, and closed.
final class DayBench {
    private static final int PAYMENTS = 5_000;
    private static final int ROUNDS = 5;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Actor CAROL = Actor.named("Carol");
    private static final double LIMIT_MS = 2_000;

    private final Path file;

    DayBench(Path folder) {
        this.file = folder.resolve("day.db");
    }

    List<Figure> run() {
        var outside = Outsiders.fresh();
        try (var database = Databases.sqlite(file)) {
            var clinic = new Clinic(database, outside).setUp();
            var table = new StringBuilder("amount,reference,invoice,type\n");
            database.change(tx -> {
                for (int i = 0; i < PAYMENTS; i++) {
                    table.append("184.20,")
                            .append(pay(clinic, tx, i))
                            .append(',')
                            .append(i)
                            .append(",Card\n");
                }
                tx.handle().execute("update posting set state = 'POSTED'");
            });
            clinic.dayEnd.sides().takeFile(DAY, table.toString(), CAROL);
            var milliseconds = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                milliseconds.add(close(clinic));
            }
            return List.of(Figure.atMost(
                    "close a day of 5,000 payments, max",
                    milliseconds.stream().mapToDouble(each -> each).max().orElseThrow(),
                    "ms",
                    LIMIT_MS,
                    Figure.words("median %.0f ms; looked at, closed, SQLite", Figure.median(milliseconds))));
        }
    }

    private static double close(Clinic clinic) {
        var start = System.nanoTime();
        var report =
                clinic.database.<DayReport>read(view -> clinic.dayEnd.days().report(view, DAY));
        DayClose close = clinic.dayEnd.closing().close(DAY, report.seen(), CAROL, "Desk 1");
        double took = (System.nanoTime() - start) / 1e6;
        var row = close.figures().rows().getFirst();
        if (row.count() != PAYMENTS || !report.standing().isEmpty()) {
            throw new AssertionError("not the day that was made: " + row + " "
                    + report.standing().size());
        }
        clinic.database.change(tx -> clinic.dayEnd.closing().reopen(tx, DAY, "once more", CAROL));
        return took;
    }

    /// A payment that was taken, booked and put in; gives its reference.
    private static String pay(Clinic clinic, Tx tx, int number) {
        var amount = Money.of(18_420, "USD");
        var zero = Money.zero(amount.currency());
        var now = clinic.outside.clock().instant();
        var invoice = new InvoiceKey("farpims", "i" + number);
        var place = FarPims.place("i" + number);
        var asked = new NewAttempt(
                clinic.ids.next(),
                clinic.ids.next(),
                List.of(new AskedRow(invoice, String.valueOf(number), amount, amount, now)),
                new Payer("farpims", "c" + number, "Anna Okafor"),
                List.of("Bella"),
                WayToPay.CARD_READER,
                "far:acct_1",
                Optional.empty(),
                "Desk 1",
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty(),
                Json.tree(Map.of()),
                Json.tree(Map.of()),
                DAY);
        var open = clinic.payments.open(tx, asked, Duration.ZERO);
        clinic.payments.move(tx, open.id(), AttemptState.SENT, Facts.NONE);
        var captured = clinic.payments.move(
                tx,
                open.id(),
                AttemptState.CAPTURED,
                new Facts(
                        Optional.of("pi_" + number),
                        Optional.of(new Amounts(amount, amount, zero, zero, zero)),
                        Optional.of(new CardFacts("Visa", "4242", "tapped", "031882", Map.of())),
                        Optional.empty(),
                        Optional.empty()));
        clinic.ledger.capture(tx, captured);
        clinic.posting
                .postings()
                .queue(
                        tx,
                        new NewPosting(
                                open.id(),
                                open.activityId(),
                                open.code().asReference(),
                                invoice,
                                String.valueOf(number),
                                "c" + number,
                                place,
                                amount,
                                new NewPosting.Before(amount, amount, 0, now),
                                PostingAbilities.NONE,
                                false,
                                WayToPay.CARD_READER,
                                "Visa",
                                null,
                                true,
                                true,
                                DAY,
                                now));
        return open.code().asReference();
    }
}
