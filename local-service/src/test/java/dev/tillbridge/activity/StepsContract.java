package dev.tillbridge.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

abstract class StepsContract extends EngineContract {
    @Test
    void a_step_has_its_key_stored_before_it_happens() {
        var seen = new ArrayList<List<RowKind>>();
        start();

        runner(TestPlan.ofSteps(TestStep.of(
                        "pay",
                        context -> {
                            seen.add(kinds());
                            return new StepResult.Done(world.act(context.key()));
                        },
                        context -> TestStep.notDone())))
                .runDue();

        assertThat(seen).containsExactly(List.of(RowKind.BEGUN, RowKind.STARTED));
        assertThat(world.effects()).containsExactly(id + "-pay-1");
        assertThat(journal().result()).contains("all done");
    }

    @Test
    void what_may_have_happened_is_only_looked_up_at_growing_intervals_and_never_done_again() {
        var looks = new ArrayList<Duration>();
        var begin = clock.instant();
        var runner = runner(TestPlan.ofSteps(TestStep.of(
                "pay",
                context -> {
                    world.act(context.key());
                    return TestStep.unknown();
                },
                context -> {
                    looks.add(Duration.between(begin, clock.instant()));
                    return TestStep.unknown();
                })));
        start();

        for (int second = 0; second <= 90; second++) {
            runner.runDue();
            clock.pass(Duration.ofSeconds(1));
        }

        assertThat(looks).extracting(Duration::toSeconds).containsExactly(2L, 7L, 15L, 60L);
        assertThat(world.effects()).hasSize(1);
        assertThat(people.asked()).hasSize(1);
        // What is still unknown after 15 s is told once more, so that screens can say so.
        assertThat(kinds())
                .containsExactly(RowKind.BEGUN, RowKind.STARTED, RowKind.RESULT, RowKind.RESULT, RowKind.ASKED);
    }

    @Test
    void looking_goes_on_for_thirty_days_and_then_waits_for_a_person() {
        var looks = new ArrayList<Instant>();
        var runner = runner(TestPlan.ofSteps(TestStep.of("pay", context -> TestStep.unknown(), context -> {
            looks.add(clock.instant());
            return TestStep.unknown();
        })));
        start();

        for (int hour = 0; hour < 40 * 24; hour++) {
            runner.runDue();
            clock.pass(Duration.ofHours(1));
        }

        assertThat(looks).hasSizeBetween(35, 40);
        assertThat(Duration.between(looks.getFirst(), looks.getLast()))
                .isBetween(Duration.ofDays(29), Duration.ofDays(31));
    }

    @Test
    void an_exception_means_unknown_and_what_did_not_happen_is_repeated_under_a_new_key() {
        var runner = runner(TestPlan.ofSteps(TestStep.of(
                "pay",
                context -> {
                    if (context.number() == 1) {
                        throw new ArithmeticException("the line broke");
                    }
                    return new StepResult.Done(world.act(context.key()));
                },
                context -> TestStep.notDone())));
        start();
        runner.runDue();

        assertThat(journal().outcome("pay")).isEqualTo(Outcome.UNKNOWN);
        clock.pass(Duration.ofSeconds(2));
        runner.runDue();

        assertThat(world.effects()).containsExactly(id + "-pay-2");
        assertThat(journal().result()).contains("all done");
    }

    @Test
    void a_person_who_was_asked_is_told_when_it_became_clear() {
        var clear = new ArrayList<Boolean>();
        var runner = runner(TestPlan.ofSteps(TestStep.of(
                "pay",
                context -> TestStep.unknown(),
                context -> clear.isEmpty() ? TestStep.unknown() : new StepResult.Done(REQUEST))));
        start();
        for (int second = 0; second <= 60; second++) {
            runner.runDue();
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(people.asked()).hasSize(1);
        assertThat(people.settled()).isEmpty();

        clear.add(true);
        database.change(tx -> activities.lookNow(tx, id));
        runner.runDue();

        assertThat(people.settled()).containsExactly(id);
    }

    @Test
    void nothing_else_is_done_while_something_is_unknown_except_what_makes_it_final() {
        var pay = TestStep.of("pay", context -> TestStep.unknown(), context -> TestStep.unknown());
        var other = TestStep.in(world, "pay-otherwise");
        var cancel = TestStep.in(world, "cancel").thatMakesFinal();
        var stubborn =
                TestPlan.of(journal -> new Next.Do(journal.outcome("pay") == Outcome.NEVER_STARTED ? pay : other));
        var careful = new TestPlan("careful", journal -> switch (journal.outcome("pay")) {
            case NEVER_STARTED -> new Next.Do(pay);
            case UNKNOWN ->
                journal.outcome("cancel") == Outcome.DONE ? new Next.Finished("cancelled") : new Next.Do(cancel);
            case STARTED, DONE, NOT_DONE, PENDING -> new Next.Finished("unexpected");
        });
        var runner = runner(stubborn, careful);
        var carefulId = ids.nextActivity();
        start();
        database.change(tx -> activities.start(tx, carefulId, "careful", REQUEST));

        runner.runDue();
        clock.pass(Duration.ofSeconds(2));
        runner.runDue();

        assertThat(world.effects()).containsExactly(carefulId + "-cancel-1");
        assertThat(people.asked()).extracting(problem -> problem.code()).containsExactly(ProblemCode.PLAN_STUCK);
    }

    @Test
    void what_our_books_refuse_is_not_lost_but_looked_up_again_and_a_person_hears_of_it() {
        var refusals = new ArrayList<String>(List.of("once"));
        var pay = TestStep.in(world, "pay").recording((tx, context, result) -> {
            if (!refusals.isEmpty()) {
                throw new ArithmeticException("does not balance");
            }
        });
        var runner = runner(TestPlan.ofSteps(pay));
        start();
        runner.runDue();

        assertThat(journal().outcome("pay")).isEqualTo(Outcome.STARTED);
        assertThat(people.asked()).extracting(problem -> problem.code()).containsExactly(ProblemCode.STEP_NOT_RECORDED);
        refusals.clear();
        clock.pass(Duration.ofSeconds(2));
        runner.runDue();

        assertThat(journal().result()).contains("all done");
        assertThat(world.effects()).hasSize(1);
        assertThat(people.settled()).hasSize(1);
    }

    @Test
    void a_step_and_its_own_books_are_stored_together_or_not_at_all() {
        var pay = TestStep.in(world, "pay").recording((tx, context, result) -> {
            new Events(clock).append(tx, "ledger", "x", REQUEST);
            throw new ArithmeticException("on purpose");
        });
        start();

        runner(TestPlan.ofSteps(pay)).runDue();

        List<JournalRow> booked = read(view -> new Events(clock).of(view, "ledger", "x"));
        assertThat(booked).isEmpty();
        assertThat(journal().outcome("pay")).isEqualTo(Outcome.STARTED);
    }

    @Test
    void a_look_leaves_no_trace_until_its_answer_changes() {
        var answers = new ArrayList<String>();
        Look look = new Look() {
            @Override
            public String name() {
                return "look";
            }

            @Override
            public StepResult run(StepContext context) {
                answers.add("look");
                var later = clock.instant().plusSeconds(1);
                return switch (answers.size()) {
                    case 1, 2, 3 -> new StepResult.Pending(Json.tree(Map.of("n", 7L)), later);
                    case 4, 5 -> new StepResult.Pending(Json.tree(Map.of("n", 8L)), later);
                    default -> new StepResult.Done(Json.tree(Map.of("n", 9L)));
                };
            }
        };
        var runner = runner(TestPlan.ofSteps(look));
        start();
        for (int i = 0; i < 6; i++) {
            assertThat(runner.runDue()).isEqualTo(1);
            clock.pass(Duration.ofSeconds(1));
        }

        assertThat(kinds())
                .containsExactly(RowKind.BEGUN, RowKind.LOOKED, RowKind.LOOKED, RowKind.LOOKED, RowKind.FINISHED);
    }

    @Test
    void a_key_is_not_repeated_after_twenty_hours_nor_when_the_clock_was_set_back() {
        var repeatable = new ArrayList<Boolean>();
        var runner = runner(TestPlan.ofSteps(TestStep.of("pay", context -> TestStep.unknown(), context -> {
            repeatable.add(context.mayRepeatKey());
            return TestStep.unknown();
        })));
        start();
        runner.runDue();

        for (var hours : List.of(19, 1, -21)) {
            clock.pass(Duration.ofHours(hours));
            database.change(tx -> activities.lookNow(tx, id));
            runner.runDue();
        }

        assertThat(repeatable).containsExactly(true, false, false);
    }

    @Test
    void who_lost_the_lease_writes_nothing() {
        var takenOver = new ArrayList<Boolean>();
        var steps = TestPlan.ofSteps(TestStep.of(
                "pay",
                context -> {
                    takeOver();
                    takenOver.add(true);
                    return new StepResult.NotDone(Problem.of(ProblemCode.CARD_DECLINED));
                },
                context -> new StepResult.Done(REQUEST)));
        start();

        runner(steps).runDue();

        assertThat(takenOver).hasSize(1);
        assertThat(journal().answer("pay")).contains(REQUEST);
        assertThat(kinds()).containsExactly(RowKind.BEGUN, RowKind.STARTED, RowKind.RESULT, RowKind.FINISHED);
    }

    @Test
    void who_lost_the_lease_writes_nothing_either_while_the_one_that_has_it_is_still_looking() {
        var steps = TestPlan.ofSteps(TestStep.of(
                "pay",
                context -> {
                    database.change(tx -> tx.handle()
                            .execute("update activity set lease_owner = 'another', lease_number = lease_number + 1"));
                    return new StepResult.Done(REQUEST);
                },
                context -> TestStep.notDone()));
        start();

        runner(steps).runDue();

        assertThat(kinds()).containsExactly(RowKind.BEGUN, RowKind.STARTED);
        assertThat(journal().outcome("pay")).isEqualTo(Outcome.STARTED);
    }

    /// Another runner finds the lease lapsed and finds out about the step.
    private void takeOver() {
        database.change(tx -> tx.handle().execute("update activity set lease_until = 0"));
        runner(TestPlan.ofSteps(
                        TestStep.of("pay", context -> TestStep.notDone(), context -> new StepResult.Done(REQUEST))))
                .runDue();
    }

    @Test
    void a_thrown_error_kills_the_runner_where_it_stands() {
        var runner = runner(TestPlan.ofSteps(TestStep.of(
                "pay",
                context -> {
                    throw new AssertionError("power cut");
                },
                context -> TestStep.notDone())));
        start();

        assertThatThrownBy(runner::runDue).isInstanceOf(AssertionError.class);

        assertThat(runner.isAlive()).isFalse();
        assertThat(runner.runDue()).isZero();
        assertThat(kinds()).containsExactly(RowKind.BEGUN, RowKind.STARTED);
    }
}
