package dev.tillbridge.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.activity.KeptResults;
import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.checkout.Mutant;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.CutLine;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.nio.file.Path;
import java.time.Duration;

/// One sale in which the shared database goes away at one of its commits, and comes back later.
final class AwayTrial {
    private final Path folder;
    private final Flow flow;
    private final int at;
    private final boolean commitStands;
    private final boolean dies;
    private final Outsiders outside = Outsiders.fresh();
    private int commits;

    /// @param at the commit; 0 for none
    /// @param commitStands whether only its answer is lost
    /// @param dies whether the service is killed before the database is back
    AwayTrial(Path folder, Flow flow, int at, boolean commitStands, boolean dies) {
        this.folder = folder;
        this.flow = flow;
        this.at = at;
        this.commitStands = commitStands;
        this.dies = dies;
    }

    int commits() {
        return commits;
    }

    void run() {
        try (var test = TestDatabases.postgres()) {
            flow.prepare(outside);
            new Clinic(test.database(), outside).setUp();
            var line = new CutLine(test.database());
            var clinic = clinic(line);
            var ask = aftermath().ask(clinic, clinic.ids.next());
            line.cutAt(at, commitStands);
            boolean refused = !charged(() -> clinic.charge(ask));
            goOnAsItCan(clinic, line);
            commits = line.commits();
            int before = outside.processor().charges();
            line.mend();
            var after = dies ? dead(test) : clinic;
            goOn(after);
            if (refused) {
                assertThat(before).as("charges of what was refused").isZero();
                assertThat(outside.reader().shows()).isZero();
                outside.reader().next(Card.APPROVED);
                after.charge(aftermath().ask(after, after.ids.next()));
                goOn(after);
            }
            aftermath().check(after);
            assertThat(KeptResults.in(folder).lines()).isEmpty();
        }
    }

    private static void goOn(Clinic clinic) {
        clinic.pass(Duration.ofSeconds(8));
        for (int i = 0; i < 6; i++) {
            clinic.outside.clock().pass(Duration.ofSeconds(6));
            clinic.run();
        }
    }

    private Clinic clinic(Database database) {
        return new Clinic(database, outside, Mutant.NONE, "desk-1", KeptResults.in(folder));
    }

    /// The service that was there is gone without clean-up; another one begins on its files.
    private Clinic dead(TestDatabase test) {
        test.database().change(tx -> tx.handle().execute("update activity set lease_until = 0"));
        return clinic(test.database());
    }

    private void goOnAsItCan(Clinic clinic, CutLine line) {
        for (int second = 0; second < 10; second++) {
            outside.clock().pass(Duration.ofSeconds(1));
            charged(clinic::run);
            if (second == 3) {
                charged(() -> flow.act(clinic));
            }
        }
        if (at > 0) {
            assertThat(line.away()).isTrue();
        }
    }

    private static boolean charged(Runnable work) {
        try {
            work.run();
            return true;
        } catch (ProblemException away) {
            assertThat(away.problem().code()).isIn(ProblemCode.DATABASE_AWAY, ProblemCode.DATABASE_UNREACHABLE);
            return false;
        }
    }

    private Aftermath aftermath() {
        return new Aftermath(outside, flow);
    }

    @Override
    public String toString() {
        return flow + " away " + (commitStands ? "after" : "before") + " commit " + at + (dies ? ", killed" : "");
    }
}
