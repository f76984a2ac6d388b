package dev.tillbridge.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.checkout.Mutant;
import dev.tillbridge.checkout.SaleAsk;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.FarReader;
import dev.tillbridge.farside.Gate;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.payment.LedgerAccount;
import dev.tillbridge.posting.PostingState;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// One sale with one thing that happens to the service in it, and what must be true afterwards.
final class Trial {
    private final Supplier<TestDatabase> databases;
    private final Flow flow;
    private final Mutant mutant;
    private final Boundaries boundaries;
    private final Outsiders outside = Outsiders.fresh();

    Trial(Supplier<TestDatabase> databases, Flow flow, Mutant mutant, Boundaries boundaries) {
        this.databases = databases;
        this.flow = flow;
        this.mutant = mutant;
        this.boundaries = boundaries;
    }

    /// Runs the sale to its end, with a second service on a copy of the data when the first one dies.
    void run() {
        try (var test = databases.get()) {
            flow.prepare(outside);
            new Clinic(test.database(), outside).setUp();
            var first = new Clinic(boundaries.commits(test.database()), outside, mutant);
            outside.gate(boundaries.gate());
            var ask = ask(first, first.ids.next());
            boundaries.arm();
            unlessDead(() -> sell(first, ask));
            boundaries.disarm();
            if (boundaries.dead()) {
                try (var copy = test.copy()) {
                    outside.gate(Gate.OPEN);
                    var second = new Clinic(free(copy.database()), outside, mutant);
                    // The desk never got its answer, so it sends the same ask again.
                    sell(second, ask(second, ask.activityId()));
                    check(second);
                }
            } else {
                check(first);
            }
        }
    }

    private void sell(Clinic clinic, SaleAsk ask) {
        try {
            clinic.charge(ask);
        } catch (ProblemException answerLost) {
            clinic.charge(ask);
        }
        retrying(() -> flow.act(clinic));
        retrying(() -> goOn(clinic));
    }

    /// A commit whose answer was lost ends the runner's turn, and there will be a next one.
    private static void retrying(Runnable work) {
        try {
            work.run();
        } catch (ProblemException answerLost) {
            work.run();
        }
    }

    /// Long enough for everything that looks again by itself.
    private static void goOn(Clinic clinic) {
        clinic.pass(Duration.ofSeconds(10));
        for (int i = 0; i < 60; i++) {
            clinic.outside.clock().pass(Duration.ofSeconds(6));
            clinic.run();
        }
    }

    private SaleAsk ask(Clinic clinic, String activityId) {
        var shown = clinic.show("1042");
        var capture = flow.rows().size() > 1 ? clinic.room.captures().others(shown.id()) : shown;
        boolean gone = flow.rows().stream()
                .anyMatch(row -> capture.invoice(row.invoiceId()).isEmpty());
        return new SaleAsk(
                activityId,
                gone ? shown.id() : capture.id(),
                flow.rows(),
                FarReader.FRONT_DESK.value(),
                "Desk 1",
                null,
                null,
                null);
    }

    private void check(Clinic clinic) {
        var attempts = clinic.database.read(view -> clinic.payments.onInvoice(view, new InvoiceKey("farpims", "1042")));
        assertThat(attempts).isNotEmpty().allMatch(attempt -> attempt.state().settled());
        booksAgree(clinic);
        if (attempts.stream().noneMatch(attempt -> attempt.state() == AttemptState.CAPTURED)) {
            assertThat(outside.processor().open())
                    .as("charges that could still be paid")
                    .isZero();
            assertThat(outside.pims().entries()).isZero();
            outside.reader().next(Card.APPROVED);
            clinic.charge(ask(clinic, clinic.ids.next()));
            goOn(clinic);
            booksAgree(clinic);
        }
        assertThat(outside.processor().captures())
                .as("charges at the processor")
                .isEqualTo(1);
        assertThat(outside.pims().entries())
                .as("entries in the PIMS")
                .isEqualTo(flow.rows().size());
        flow.rows()
                .forEach(row -> assertThat(outside.pims().due(row.invoiceId()).isZero())
                        .as("due of " + row.invoiceId())
                        .isTrue());
        var reader = clinic.database.read(view -> clinic.terminals.get(view, FarReader.FRONT_DESK));
        assertThat(reader.lease()).as("who holds the reader").isEmpty();
        assertThat(clinic.needsYou()).isEmpty();
    }

    /// Ledger, outbox and processor tell the same.
    private void booksAgree(Clinic clinic) {
        var booked = clinic.database.read(view -> clinic.ledger.balance(
                view, new LedgerAccount.Clearing(outside.processor().account())));
        long sum = booked.stream().mapToLong(money -> money.minorUnits()).sum();
        assertThat(sum).as("booked and taken").isEqualTo(outside.processor().taken());
        var captured = clinic.database.read(view -> clinic.payments.search(view, "", 10)).stream()
                .filter(attempt -> attempt.state() == AttemptState.CAPTURED)
                .toList();
        for (var attempt : captured) {
            assertThat(clinic.postings(attempt.activityId()))
                    .hasSameSizeAs(flow.rows())
                    .allMatch(posting -> posting.state() == PostingState.POSTED);
        }
    }

    /// On PostgreSQL the leases of the service that died lapse by the server's time.
    private static Database free(Database database) {
        database.change(tx -> tx.handle().execute("update activity set lease_until = 0"));
        return database;
    }

    private static void unlessDead(Runnable work) {
        try {
            work.run();
        } catch (Dead expected) {
            assertThat(expected).hasMessageContaining("dead");
        }
    }

    List<String> passed() {
        return boundaries.passed();
    }
}
