package dev.tillbridge.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// An activity that is started while the runner of its service has room begins in the commit that starts it.
abstract class HeadStartContract extends EngineContract {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final List<Runner> runners = new ArrayList<>();
    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    @AfterEach
    void stopAll() {
        mayGoOn.countDown();
        runners.forEach(EngineContract::stop);
    }

    @Test
    void its_first_key_is_stored_with_it_and_the_step_is_called_after_the_commit() {
        var committed = new AtomicBoolean();
        var seen = new ArrayList<String>();
        going(
                4,
                TestPlan.ofSteps(TestStep.of(
                        "pay",
                        context -> {
                            seen.add(committed + " " + kinds());
                            return new StepResult.Done(world.act(context.key()));
                        },
                        context -> TestStep.notDone())));

        var kinds = database.write(tx -> {
            tx.afterCommit(() -> committed.set(true));
            return begun(tx, id, "test");
        });
        awaitEnd(id);

        assertThat(kinds).containsExactly(RowKind.BEGUN, RowKind.STARTED);
        assertThat(seen).containsExactly("true [BEGUN, STARTED]");
        assertThat(kinds()).containsExactly(RowKind.BEGUN, RowKind.STARTED, RowKind.RESULT, RowKind.FINISHED);
        assertThat(world.effects()).containsExactly(id + "-pay-1");
    }

    @Test
    void a_start_that_is_undone_begins_nothing_and_leaves_its_room_free() {
        going(1, paying());

        assertThatThrownBy(() -> database.change(tx -> {
                    begun(tx, id, "test");
                    throw new ArithmeticException("on purpose");
                }))
                .isInstanceOf(ArithmeticException.class);
        var next = ids.nextActivity();
        var kinds = database.write(tx -> begun(tx, next, "test"));
        awaitEnd(next);

        assertThat(kinds).containsExactly(RowKind.BEGUN, RowKind.STARTED);
        assertThat(world.effects()).containsExactly(next + "-pay-1");
    }

    @Test
    void those_that_share_a_commit_with_one_that_fails_begin_once_and_the_failed_ones_never()
            throws InterruptedException {
        var runner = going(4, paying());
        var good = ids(60);
        var bad = ids(20);
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 20; i++) {
            var mine = good.subList(3 * i, 3 * i + 3);
            var wrong = bad.get(i);
            threads.add(Thread.ofVirtual().start(() -> {
                mine.forEach(one -> database.change(tx -> activities.start(tx, one, "test", REQUEST)));
                assertThatThrownBy(() -> database.change(tx -> {
                            activities.start(tx, wrong, "test", REQUEST);
                            throw new ArithmeticException("on purpose");
                        }))
                        .isInstanceOf(ArithmeticException.class);
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        awaitEnd(good);

        assertThat(stop(runner)).isTrue();
        assertThat(world.effects())
                .containsExactlyInAnyOrderElementsOf(
                        good.stream().map(one -> one + "-pay-1").toList());
    }

    @Test
    void the_same_activity_again_is_the_one_that_is_there_and_takes_no_room() {
        going(1, paying());
        start();
        awaitEnd(id);

        var again = database.write(tx -> activities.start(tx, id, "test", REQUEST));
        var next = ids.nextActivity();
        var kinds = database.write(tx -> begun(tx, next, "test"));
        awaitEnd(next);

        assertThat(again.created()).isFalse();
        assertThat(kinds).containsExactly(RowKind.BEGUN, RowKind.STARTED);
        assertThat(world.effects()).hasSize(2);
    }

    @Test
    void several_started_in_one_transaction_all_happen_once() {
        going(2, paying());
        var many = ids(5);

        database.change(tx -> {
            many.forEach(one -> activities.start(tx, one, "test", REQUEST));
            activities.start(tx, many.getFirst(), "test", REQUEST);
        });
        awaitEnd(many);

        assertThat(world.effects()).hasSize(5);
    }

    @Test
    void more_starts_than_room_are_all_carried_out_and_the_first_are_not_overtaken_for_ever()
            throws InterruptedException {
        var runner = going(2, paying());
        var threads = new ArrayList<Thread>();
        var all = ids(200);
        for (int i = 0; i < 8; i++) {
            var mine = all.subList(25 * i, 25 * i + 25);
            threads.add(Thread.ofVirtual()
                    .start(() ->
                            mine.forEach(one -> database.change(tx -> activities.start(tx, one, "test", REQUEST)))));
        }
        for (var thread : threads) {
            thread.join();
        }
        awaitEnd(all);

        assertThat(stop(runner)).isTrue();
        assertThat(world.effects()).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void what_waits_for_room_comes_before_what_is_started_later() {
        going(1, TestPlan.ofSteps(held("pay")));
        var first = ids.nextActivity();
        start();
        database.change(tx -> activities.start(tx, first, "test", REQUEST));
        await().until(() -> started().equals(List.of(id)));

        var kinds = database.write(tx -> begun(tx, ids.nextActivity(), "test"));
        mayGoOn.countDown();
        awaitEnd(first);

        assertThat(kinds).containsExactly(RowKind.BEGUN);
        assertThat(world.effects().get(1)).isEqualTo(first + "-pay-1");
    }

    @Test
    void a_plan_that_begins_by_waiting_asking_ending_or_failing_does_so_all_the_same() {
        var cancel = new Signal("cancel");
        going(
                4,
                new TestPlan(
                        "waits",
                        journal -> journal.has(cancel)
                                ? new Next.Finished("cancelled")
                                : new Next.Await(Set.of(cancel), Instant.MAX)),
                new TestPlan("asks", journal -> new Next.AskPerson(Problem.of(ProblemCode.ANSWER_DIFFERS))),
                new TestPlan("ends", journal -> new Next.Finished("done")),
                new TestPlan("fails", journal -> {
                    throw new ArithmeticException("on purpose");
                }));
        var waits = ids.nextActivity();
        var ends = ids.nextActivity();

        database.change(tx -> {
            activities.start(tx, waits, "waits", REQUEST);
            activities.start(tx, ids.nextActivity(), "asks", REQUEST);
            activities.start(tx, ends, "ends", REQUEST);
            activities.start(tx, ids.nextActivity(), "fails", REQUEST);
        });
        awaitEnd(ends);
        await().untilAsserted(() -> assertThat(people.asked())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(ProblemCode.ANSWER_DIFFERS, ProblemCode.PLAN_STUCK));
        database.change(tx -> activities.signal(tx, waits, cancel, REQUEST));

        awaitEnd(waits);
    }

    @Test
    void what_another_desk_or_another_program_must_do_is_left_to_them() {
        going(4, paying());

        database.change(tx -> activities.start(tx, id, "test", REQUEST, "back-desk"));
        var unknown = database.write(tx -> begun(tx, ids.nextActivity(), "unheard-of"));

        assertThat(kinds()).containsExactly(RowKind.BEGUN);
        assertThat(unknown).containsExactly(RowKind.BEGUN);
        assertThat(world.effects()).isEmpty();
    }

    @Test
    void a_look_that_comes_first_needs_no_key() {
        Look look = new Look() {
            @Override
            public String name() {
                return "look";
            }

            @Override
            public StepResult run(StepContext context) {
                return new StepResult.Done(REQUEST);
            }
        };
        going(4, TestPlan.ofSteps(look, TestStep.in(world, "pay")));

        start();
        awaitEnd(id);

        assertThat(kinds())
                .containsExactly(RowKind.BEGUN, RowKind.LOOKED, RowKind.STARTED, RowKind.RESULT, RowKind.FINISHED);
    }

    @Test
    void a_runner_that_is_stopped_meanwhile_ends_what_is_begun_and_begins_nothing_more() throws InterruptedException {
        var runner = going(4, paying());
        var stopped = new ArrayList<Boolean>();
        var stopping = new ArrayList<Thread>();

        database.change(tx -> {
            begun(tx, id, "test");
            var thread = Thread.ofPlatform().start(() -> stopped.add(stop(runner)));
            await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
            stopping.add(thread);
        });
        stopping.getFirst().join();
        var later = database.write(tx -> begun(tx, ids.nextActivity(), "test"));

        assertThat(stopped).containsExactly(true);
        assertThat(world.effects()).containsExactly(id + "-pay-1");
        assertThat(kinds()).containsExactly(RowKind.BEGUN, RowKind.STARTED, RowKind.RESULT);
        assertThat(later).containsExactly(RowKind.BEGUN);
        assertThat(runner(paying()).runDue()).isEqualTo(2);
        assertThat(journal().result()).contains("all done");
    }

    @Test
    void who_lost_the_lease_before_the_first_result_writes_nothing() {
        var lost = new CountDownLatch(1);
        going(
                4,
                TestPlan.ofSteps(TestStep.of(
                        "pay",
                        context -> {
                            takeOver();
                            lost.countDown();
                            return TestStep.notDone();
                        },
                        context -> TestStep.notDone())));

        start();
        awaitEnd(id);
        await().until(() -> lost.getCount() == 0);
        stopAll();

        assertThat(kinds()).containsExactly(RowKind.BEGUN, RowKind.STARTED, RowKind.RESULT, RowKind.FINISHED);
        assertThat(journal().answer("pay")).contains(REQUEST);
    }

    private void takeOver() {
        database.change(tx -> tx.handle().execute("update activity set lease_until = 0"));
        runner(TestPlan.ofSteps(
                        TestStep.of("pay", context -> TestStep.notDone(), context -> new StepResult.Done(REQUEST))))
                .runDue();
    }

    private Runner going(int room, Plan... plans) {
        var runner = runner(database, room, plans);
        runners.add(runner);
        runner.start();
        return runner;
    }

    private TestPlan paying() {
        return TestPlan.ofSteps(TestStep.in(world, "pay"));
    }

    private TestStep held(String name) {
        var step = TestStep.in(world, name);
        return TestStep.of(
                name,
                context -> {
                    await().until(() -> mayGoOn.getCount() == 0);
                    return step.run(context);
                },
                step::resolve);
    }

    /// Starts it, and what its journal holds in the same transaction.
    private List<RowKind> begun(Tx tx, ActivityId activity, String kind) {
        activities.start(tx, activity, kind, REQUEST);
        return activities.journal(tx, activity).orElseThrow().rows().stream()
                .map(JournalRow::kind)
                .toList();
    }

    private List<ActivityId> started() {
        return database.read(view -> JournalRows.behind(view, 0, 1_000).rows()).stream()
                .filter(row -> row.kind() == RowKind.STARTED)
                .flatMap(row -> row.activity().stream())
                .toList();
    }

    private List<ActivityId> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> ids.nextActivity()).toList();
    }

    private void awaitEnd(ActivityId activity) {
        awaitEnd(List.of(activity));
    }

    private void awaitEnd(List<ActivityId> all) {
        await().atMost(LONG)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> database.read(view -> all.stream()
                        .allMatch(
                                one -> activities.find(view, one).orElseThrow().isFinished())));
    }
}
