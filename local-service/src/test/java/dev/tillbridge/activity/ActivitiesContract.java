package dev.tillbridge.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

abstract class ActivitiesContract extends EngineContract {
    private static final Signal CANCEL = new Signal("cancel");

    @Test
    void pressing_charge_twice_with_the_same_id_is_one_activity() {
        var first = database.write(tx -> activities.start(tx, id, "test", Json.parse("{\"a\":1,\"b\":[2]}")));
        var second = database.write(tx -> activities.start(tx, id, "test", Json.parse("{\"b\":[2],\"a\":1}")));

        assertThat(first.created()).isTrue();
        assertThat(second.created()).isFalse();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(kinds()).containsExactly(RowKind.BEGUN);
    }

    @Test
    void the_same_id_with_another_amount_is_refused() {
        start();

        assertThatThrownBy(() ->
                        database.change(tx -> activities.start(tx, id, "test", Json.tree(Map.of("amount", 18421)))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.SAME_ID_OTHER_CONTENT));
        assertThat(journal().request()).isEqualTo(REQUEST);
    }

    @Test
    void an_activity_begins_with_its_callers_rows_or_not_at_all() {
        assertThatThrownBy(() -> database.change(tx -> {
                    activities.start(tx, id, "test", REQUEST);
                    throw new ArithmeticException("on purpose");
                }))
                .isInstanceOf(ArithmeticException.class);

        Optional<ActivityHandle> found = read(view -> activities.find(view, id));
        Optional<Journal> journal = read(view -> activities.journal(view, id));
        assertThat(found).isEmpty();
        assertThat(journal).isEmpty();
    }

    @Test
    void a_cancel_that_comes_while_a_step_runs_is_seen_before_the_runner_lets_go() {
        var step = TestStep.of(
                "wait-for-card",
                context -> {
                    signal(CANCEL);
                    return new StepResult.Pending(
                            Json.tree(Map.of()), clock.instant().plusSeconds(3600));
                },
                context -> TestStep.notDone());
        start();

        runner(TestPlan.of(journal -> journal.has(CANCEL) ? new Next.Finished("cancelled") : new Next.Do(step)))
                .runDue();

        assertThat(journal().result()).contains("cancelled");
    }

    @Test
    void a_waiting_activity_goes_on_at_a_signal_and_holds_nothing_until_then() {
        var runner = runner(TestPlan.of(journal ->
                journal.has(CANCEL) ? new Next.Finished("cancelled") : new Next.Await(Set.of(CANCEL), Instant.MAX)));
        start();

        assertThat(runner.runDue()).isEqualTo(1);
        assertThat(runner.runDue()).isZero();
        signal(CANCEL);
        runner.runDue();

        assertThat(kinds()).containsExactly(RowKind.BEGUN, RowKind.SIGNAL, RowKind.FINISHED);
    }

    @Test
    void when_nobody_comes_in_time_the_journal_says_so() {
        var runner =
                runner(TestPlan.of(journal -> journal.ofKind(RowKind.TIME_CAME).isEmpty()
                        ? new Next.Await(Set.of(CANCEL), journal.begun().at().plusSeconds(120))
                        : new Next.Finished("nobody came")));
        start();
        runner.runDue();

        clock.pass(Duration.ofSeconds(119));
        assertThat(runner.runDue()).isZero();
        clock.pass(Duration.ofSeconds(1));
        runner.runDue();

        assertThat(kinds()).containsExactly(RowKind.BEGUN, RowKind.TIME_CAME, RowKind.FINISHED);
    }

    @Test
    void a_finished_activity_takes_no_more_signals() {
        start();
        runner(TestPlan.of(journal -> new Next.Finished("done"))).runDue();

        assertThat(database.<Boolean>write(tx -> activities.signal(tx, id, CANCEL, REQUEST)))
                .isFalse();
        assertThat(database.<Boolean>write(tx -> activities.decide(tx, id, REQUEST)))
                .isFalse();
        assertThat(kinds()).containsExactly(RowKind.BEGUN, RowKind.FINISHED);
    }

    @Test
    void a_person_is_asked_once_and_her_decision_ends_the_asking() {
        var problem = Problem.of(ProblemCode.ANSWER_DIFFERS);
        var runner = runner(TestPlan.of(journal -> journal.decisions().isEmpty()
                ? new Next.AskPerson(problem)
                : new Next.Finished(
                        journal.decisions().getFirst().payload().path("by").stringValue())));
        start();
        runner.runDue();
        database.change(tx -> activities.lookNow(tx, id));
        runner.runDue();

        assertThat(people.asked()).containsExactly(problem);
        database.change(tx -> activities.decide(tx, id, Json.tree(Map.of("by", "Dana"))));
        runner.runDue();

        assertThat(people.settled()).containsExactly(id);
        assertThat(journal().result()).contains("Dana");
    }

    @Test
    void an_activity_of_another_desk_is_left_to_that_desk() {
        database.change(tx -> activities.start(tx, id, "test", REQUEST, "back-desk"));

        assertThat(runner(TestPlan.ofSteps(TestStep.in(world, "pay"))).runDue()).isZero();
        assertThat(world.effects()).isEmpty();
    }

    @Test
    void rows_of_other_subjects_are_numbered_with_the_rest() {
        var events = new Events(clock);
        start();
        database.change(tx -> events.append(tx, "posting", "p-1", "posted", REQUEST));

        var rows = database.read(view -> JournalRows.behind(view, 0, 10).rows());

        assertThat(rows).extracting(JournalRow::number).containsExactly(1L, 2L);
        assertThat(rows.getLast().subjectKind()).isEqualTo("posting");
        List<JournalRow> ofPosting = read(view -> events.of(view, "posting", "p-1"));
        assertThat(ofPosting).hasSize(1);
    }

    @Test
    void the_runner_goes_on_by_itself_and_stops_in_peace() throws InterruptedException {
        var done = new AtomicInteger();
        var runner = runner(TestPlan.ofSteps(
                TestStep.in(world, "pay").recording((tx, context, result) -> tx.afterCommit(done::incrementAndGet))));
        runner.start();
        var many = List.of(ids.nextActivity(), ids.nextActivity(), ids.nextActivity(), ids.nextActivity());

        many.forEach(one -> database.change(tx -> activities.start(tx, one, "test", REQUEST)));

        Awaitility.await()
                .untilAsserted(() -> assertThat(many)
                        .allMatch(one -> database.read(view -> activities.find(view, one))
                                .orElseThrow()
                                .isFinished()));
        assertThat(runner.stop(Duration.ofSeconds(30))).isTrue();
        assertThat(world.effects()).hasSize(4);
        start();
        assertThat(kinds()).containsExactly(RowKind.BEGUN);
    }
}
