package dev.tillbridge.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Services that share a database, where some things can be done by one of them alone.
final class HomesPostgresTest extends EngineContract {
    private static final Duration SILENT = Homes.SILENCE.plusSeconds(1);

    private final Homes homes = new Homes(true, clock);
    private final Activities here = new Activities(clock, "front-desk");
    private final Activities there = new Activities(clock, "back-desk");

    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }

    @BeforeEach
    void bothLive() {
        heardOf("front-desk", Duration.ZERO);
        heardOf("back-desk", Duration.ZERO);
    }

    private void heardOf(String home, Duration ago) {
        database.change(tx -> HomeRows.beat(tx, home, LeaseRows.serverTime(tx).minus(ago)));
    }

    private Runner at(String home, Plan plan) {
        return at(new RunnerSettings(home, 4), plan);
    }

    private Runner at(RunnerSettings settings, Plan plan) {
        return new Runner(database, activities, Plans.of(plan), people, settings, Backoff.exact(), clock, ids);
    }

    private static Plan of(boolean outlives, Step step) {
        var plan = TestPlan.ofSteps(step);
        return new Plan() {
            @Override
            public String kind() {
                return plan.kind();
            }

            @Override
            public boolean outlivesItsHome() {
                return outlives;
            }

            @Override
            public Next next(Journal journal) {
                return plan.next(journal);
            }
        };
    }

    private Step pay() {
        return TestStep.of(
                "pay",
                context -> new StepResult.Done(world.act(context.key())),
                context -> new StepResult.Done(world.act(context.key())));
    }

    private void startAtFrontDesk() {
        database.change(tx -> here.start(tx, id, "test", REQUEST));
    }

    @Test
    void what_is_started_at_a_desk_is_left_to_it_while_it_is_heard_of() {
        startAtFrontDesk();

        assertThat(at("back-desk", of(true, pay())).runDue()).isZero();
        assertThat(world.effects()).isEmpty();
        assertThat(at("front-desk", of(true, pay())).runDue()).isEqualTo(1);
        assertThat(world.effects()).hasSize(1);
    }

    @Test
    void a_desk_whose_service_was_killed_and_starts_again_goes_on_at_once() {
        startAtFrontDesk();
        var plan = of(
                true,
                TestStep.of(
                        "pay",
                        context -> {
                            throw new AssertionError("killed");
                        },
                        context -> new StepResult.Done(world.act(context.key()))));
        assertThatThrownBy(() -> at("front-desk", plan).runDue()).isInstanceOf(AssertionError.class);

        assertThat(at("front-desk", plan).runDue()).isZero();
        assertThat(at("back-desk", plan).runDue()).isZero();
        assertThat(at(new RunnerSettings("back-desk", 4).onlyOneOfItsHome(), plan)
                        .runDue())
                .isZero();
        assertThat(at(new RunnerSettings("front-desk", 4).onlyOneOfItsHome(), plan)
                        .runDue())
                .isEqualTo(1);

        assertThat(world.effects()).hasSize(1);
    }

    @Test
    void after_a_minute_of_silence_another_desk_carries_on_what_outlives_its_desk_and_the_journal_says_so_once() {
        startAtFrontDesk();
        heardOf("front-desk", SILENT);

        assertThat(at("back-desk", of(true, pay())).runDue()).isEqualTo(1);

        assertThat(world.effects()).hasSize(1);
        assertThat(journal().ofKind(RowKind.SIGNAL)).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("home-silent");
            assertThat(row.payload()).isEqualTo(Json.tree(Map.of("home", "front-desk", "by", "back-desk")));
        });
    }

    @Test
    void a_desk_that_cannot_ask_the_processor_leaves_what_another_began_to_one_that_can() {
        startAtFrontDesk();
        heardOf("front-desk", SILENT);

        assertThat(at(new RunnerSettings("attic", 4, () -> false), of(true, pay()))
                        .runDue())
                .isZero();

        assertThat(at("back-desk", of(true, pay())).runDue()).isEqualTo(1);
    }

    @Test
    void a_desk_that_comes_back_looks_at_once_after_what_it_began_however_far_off_the_next_look_was_put() {
        startAtFrontDesk();
        database.change(tx -> tx.handle().execute("update activity set due_at = due_at + 3600000000"));
        assertThat(database.read(view -> activities.upcoming(view, id))
                        .orElseThrow()
                        .dueAt())
                .isAfter(clock.instant());

        var front = at("front-desk", of(true, pay()));
        front.start();

        await().until(() -> world.effects().size() == 1);
        assertThat(stop(front)).isTrue();
    }

    @Test
    void a_desk_that_was_never_heard_of_is_silent() {
        database.change(tx -> activities.start(tx, id, "test", REQUEST, "attic"));

        assertThat(at("back-desk", of(true, pay())).runDue()).isEqualTo(1);
    }

    @Test
    void what_only_its_desk_can_do_waits_for_it_and_is_listed() {
        startAtFrontDesk();
        assertThat(database.read(homes::waiting)).isEmpty();
        heardOf("front-desk", SILENT);

        assertThat(at("back-desk", of(false, pay())).runDue()).isZero();

        assertThat(world.effects()).isEmpty();
        assertThat(database.read(homes::waiting)).containsExactly(new Homes.Waiting(id, "test", "front-desk"));
        heardOf("front-desk", Duration.ZERO);
        assertThat(database.read(homes::waiting)).isEmpty();
    }

    @Test
    void a_person_at_another_desk_takes_over_what_waits_for_a_silent_one_and_for_no_other() {
        startAtFrontDesk();
        assertThat(takenToTheBackDesk()).isFalse();
        heardOf("front-desk", SILENT);

        assertThat(takenToTheBackDesk()).isTrue();

        assertThat(at("back-desk", of(false, pay())).runDue()).isEqualTo(1);
        assertThat(journal().ofKind(RowKind.SIGNAL)).isEmpty();
        assertThat(at("front-desk", of(false, pay())).runDue()).isZero();
        assertThat(world.effects()).hasSize(1);
    }

    @Test
    void a_desk_that_comes_back_too_late_writes_nothing_over_what_the_other_did() {
        startAtFrontDesk();
        heardOf("front-desk", SILENT);
        var back = at("back-desk", of(true, pay()));
        var front = at(
                "front-desk",
                of(
                        true,
                        TestStep.of(
                                "pay",
                                context -> {
                                    // Its PC sleeps in the midst of the call; its lease lapses, and the other desk
                                    // finds out what it did.
                                    world.act(context.key());
                                    database.change(tx -> tx.handle().execute("update activity set lease_until = 0"));
                                    assertThat(back.runDue()).isEqualTo(1);
                                    return new StepResult.NotDone(Problem.of(ProblemCode.PROCESSOR_NOT_REACHED));
                                },
                                context -> new StepResult.Done(World.answer(context.key())))));

        assertThat(front.runDue()).isEqualTo(1);

        assertThat(journal().outcome("pay")).isEqualTo(Outcome.DONE);
        assertThat(journal().last().kind()).isEqualTo(RowKind.FINISHED);
    }

    @Test
    void one_service_at_a_time_has_a_duty_and_another_takes_it_when_the_first_has_gone() {
        var second = test.secondService();
        var mine = duty(database);
        var yours = duty(second);
        var time = new LeaseTime(true, clock);

        database.change(tx -> mine.take(tx, time));
        second.change(tx -> yours.take(tx, time));
        assertThat(mine.mine()).isTrue();
        assertThat(yours.mine()).isFalse();

        second.change(tx -> tx.handle().execute("update duty set until = until - 16000000"));
        second.change(tx -> yours.take(tx, time));
        database.change(tx -> mine.take(tx, time));
        assertThat(yours.mine()).isTrue();
        assertThat(mine.mine()).isFalse();
    }

    private boolean takenToTheBackDesk() {
        return database.write(tx -> there.bringHomeIfSilent(tx, id));
    }

    private Duty duty(Database service) {
        try (var duties = Duties.of(service, clock, ids)) {
            return duties.duty("look", () -> true);
        }
    }
}
