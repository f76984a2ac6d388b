package dev.tillbridge.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.checkout.Mutant;
import dev.tillbridge.farside.Gate;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.giveback.GiveBackAsk;
import dev.tillbridge.operator.Role;
import dev.tillbridge.payment.LedgerAccount;
import dev.tillbridge.payment.RefundState;
import dev.tillbridge.posting.PostingState;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// Money that goes back, with one thing that happens to the service meanwhile, and what must be true afterwards.
final class GiveBackTrial {
    private static final String PIN = "7319";

    private final Supplier<TestDatabase> databases;
    private final GiveBackFlow flow;
    private final Mutant mutant;
    private final Boundaries boundaries;
    private final Outsiders outside = Outsiders.fresh();

    GiveBackTrial(Supplier<TestDatabase> databases, GiveBackFlow flow, Mutant mutant, Boundaries boundaries) {
        this.databases = databases;
        this.flow = flow;
        this.mutant = mutant;
        this.boundaries = boundaries;
    }

    /// Runs it to its end, with a second service on a copy of the data when the first one dies.
    void run() {
        try (var test = databases.get()) {
            var before = new Clinic(test.database(), outside).setUp();
            var manager = before.person("Carol", Role.MANAGER, PIN);
            var payment = flow.paid(before);
            var first = new Clinic(boundaries.commits(test.database()), outside, mutant);
            outside.gate(boundaries.gate());
            var ask = new GiveBackAsk(
                    first.ids.next(), payment, flow.money(), List.of(), "service not done", null, manager, "Desk 1");
            boundaries.arm();
            unlessDead(() -> giveBack(first, ask));
            boundaries.disarm();
            if (boundaries.dead()) {
                try (var copy = test.copy()) {
                    outside.gate(Gate.OPEN);
                    var second = new Clinic(free(copy.database()), outside, mutant);
                    // The desk never got its answer, so it sends the same ask again.
                    giveBack(second, ask);
                    check(second, payment);
                }
            } else {
                check(first, payment);
            }
        }
    }

    private void giveBack(Clinic clinic, GiveBackAsk ask) {
        retrying(() -> clinic.giveBack.giveBack().start(ask, PIN));
        retrying(() -> flow.act(clinic));
        retrying(() -> Aftermath.goOn(clinic));
    }

    private void check(Clinic clinic, String payment) {
        // Beyond all that looks again by itself.
        clinic.leap(Duration.ofHours(13));
        assertThat(outside.givingBack().count()).as("refunds at the processor").isEqualTo(1);
        assertThat(outside.givingBack().given()).as("given back").isEqualTo(flow.amount);
        var attempt = clinic.attempt(payment);
        var refunds = clinic.database.read(view -> clinic.refunds.ofAttempt(view, attempt.id()));
        assertThat(refunds)
                .singleElement()
                .satisfies(refund -> assertThat(refund.state()).isEqualTo(RefundState.GIVEN_BACK));
        assertThat(attempt.amounts().refunded()).isEqualTo(flow.money());
        var booked = clinic.database.read(view -> clinic.ledger.balance(
                view, new LedgerAccount.Clearing(outside.processor().account())));
        assertThat(booked.stream().mapToLong(money -> money.minorUnits()).sum())
                .as("booked")
                .isEqualTo(outside.processor().taken() - flow.amount);
        assertThat(clinic.database.read(clinic.posting.reversals()::byHand))
                .as("to be taken out of the PIMS")
                .hasSize(flow.toTakeOut);
        assertThat(clinic.posting(payment).state())
                .isEqualTo(flow.toTakeOut == 1 ? PostingState.POSTED : PostingState.CANCELLED);
        assertThat(outside.pims().entries()).as("entries in the PIMS").isEqualTo(flow.toTakeOut);
        assertThat(clinic.needsYou()).hasSize(flow.toTakeOut);
    }

    private static void retrying(Runnable work) {
        try {
            work.run();
        } catch (ProblemException answerLost) {
            work.run();
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
