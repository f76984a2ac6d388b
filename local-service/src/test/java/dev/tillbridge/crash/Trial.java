package dev.tillbridge.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.checkout.Mutant;
import dev.tillbridge.checkout.SaleAsk;
import dev.tillbridge.farside.Gate;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.TestDatabase;
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
            var ask = aftermath().ask(first, first.ids.next());
            boundaries.arm();
            unlessDead(() -> sell(first, ask));
            boundaries.disarm();
            if (boundaries.dead()) {
                try (var copy = test.copy()) {
                    outside.gate(Gate.OPEN);
                    var second = new Clinic(free(copy.database()), outside, mutant);
                    // The desk never got its answer, so it sends the same ask again.
                    sell(second, aftermath().ask(second, ask.activityId()));
                    aftermath().check(second);
                }
            } else {
                aftermath().check(first);
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
        retrying(() -> Aftermath.goOn(clinic));
    }

    /// A commit whose answer was lost ends the runner's turn, and there will be a next one.
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

    private Aftermath aftermath() {
        return new Aftermath(outside, flow);
    }

    List<String> passed() {
        return boundaries.passed();
    }
}
