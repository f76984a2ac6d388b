package dev.tillbridge.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class CrashContract extends EngineContract {
    /// Start, claim with first key, pay, result with second key, tell, result with end; and freeing old leases
    /// first.
    private static final int BOUNDARIES_ON_SQLITE = 7;

    private static final int BOUNDARIES_ON_POSTGRES = 6;

    /// Before it begins, so that what it starts has a home that lives.
    private static final int SIGN_OF_LIFE_ON_POSTGRES = 1;

    /// Start and claim share a commit.
    private static final int FEWER_WITH_A_HEAD_START = 1;

    @Test
    void the_number_of_boundaries_has_not_shrunk_unseen() {
        var cut = PowerCut.never();
        runUntilDark(cut);

        assertThat(cut.count()).isEqualTo(database.shared() ? BOUNDARIES_ON_POSTGRES : BOUNDARIES_ON_SQLITE);
        assertThat(journal().result()).contains("all done");
    }

    @Test
    void wherever_the_power_is_cut_each_effect_happens_exactly_once() {
        int boundaries = database.shared() ? BOUNDARIES_ON_POSTGRES : BOUNDARIES_ON_SQLITE;
        for (int at = 1; at <= boundaries; at++) {
            for (var cut : List.of(PowerCut.before(at), PowerCut.after(at))) {
                close();
                open();
                var outside = new World();
                runUntilDark(cut, outside);
                goOnWithACopy(outside, "cut at " + at);
            }
        }
    }

    @Test
    void a_runner_that_goes_by_itself_begins_in_the_commit_that_starts() {
        var cut = PowerCut.never();
        goUntilDark(cut, world);

        assertThat(cut.count()).isEqualTo(byItself());
        assertThat(journal().result()).contains("all done");
    }

    @Test
    void wherever_the_power_is_cut_what_was_begun_at_its_start_happens_exactly_once() {
        int boundaries = byItself();
        for (int at = 1; at <= boundaries; at++) {
            for (var cut : List.of(PowerCut.before(at), PowerCut.after(at))) {
                close();
                open();
                var outside = new World();
                goUntilDark(cut, outside);
                goOnWithACopy(outside, "cut at " + at);
            }
        }
    }

    private int byItself() {
        int boundaries = database.shared() ? BOUNDARIES_ON_POSTGRES + SIGN_OF_LIFE_ON_POSTGRES : BOUNDARIES_ON_SQLITE;
        return boundaries - FEWER_WITH_A_HEAD_START;
    }

    private void goOnWithACopy(World outside, String where) {
        try (var copy = test.copy()) {
            // The desk sends its request again, since it never got an answer.
            start(copy.database());
            clock.pass(Duration.ofMinutes(1));
            // On PostgreSQL the lease of the one that died lapses by the server's time.
            copy.database().change(tx -> tx.handle().execute("update activity set lease_until = 0"));
            var plan = TestPlan.ofSteps(TestStep.in(outside, "pay"), TestStep.in(outside, "tell"));
            var runner = runner(copy.database(), plan);
            for (int i = 0; i < 5; i++) {
                runner.runDue();
                clock.pass(Duration.ofMinutes(1));
            }

            var done = outside.effects().stream()
                    .map(key -> key.substring(27, key.length() - 2))
                    .toList();
            assertThat(done).as(where).containsExactly("pay", "tell");
            assertThat(journal(copy.database()).result()).as(where).contains("all done");
        }
    }

    private void runUntilDark(PowerCut cut) {
        runUntilDark(cut, world);
    }

    private void runUntilDark(PowerCut cut, World outside) {
        var cutting = cut.commits(database);
        try {
            start(cutting);
            runner(cutting, plan(cut, outside)).runDue();
        } catch (PowerCut.Dark expected) {
            assertThat(cut.count()).isPositive();
        }
    }

    private void goUntilDark(PowerCut cut, World outside) {
        var cutting = cut.commits(database);
        try {
            var runner = runner(cutting, plan(cut, outside));
            runner.start();
            try {
                start(cutting);
                await().until(() -> cut.isDark() || journal().result().isPresent());
            } finally {
                assertThat(stop(runner)).isTrue();
            }
        } catch (PowerCut.Dark expected) {
            assertThat(cut.count()).isPositive();
        }
    }

    private static TestPlan plan(PowerCut cut, World outside) {
        return TestPlan.ofSteps(cut.effect(TestStep.in(outside, "pay")), cut.effect(TestStep.in(outside, "tell")));
    }
}
