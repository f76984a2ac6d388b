package dev.tillbridge.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.CutLine;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a desk kept while the database was away meets what stands there.
final class MergePostgresTest extends EngineContract {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private CutLine line;
    private KeptResults kept = KeptResults.none();
    private Runner runner;

    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }

    /// The line is cut when the effect has happened and its result is to be stored.
    @BeforeEach
    void paidAndNotStored() {
        line = new CutLine(database);
        start();
        runner = desk("desk-1", paying());
        line.cutAt(2, false);
        runner.runDue();
        assertThat(world.effects()).hasSize(1);
        assertThat(kept.count()).isEqualTo(1);
        line.mend();
    }

    private Plan paying() {
        return TestPlan.ofSteps(TestStep.in(world, "pay"));
    }

    private Runner desk(String home, Plan plan) {
        kept = KeptResults.in(folder);
        var settings = new RunnerSettings(home, 4, () -> true, kept);
        return new Runner(line, activities, Plans.of(plan), people, settings, Backoff.exact(), clock, ids);
    }

    /// Another service takes the activity over and finds out.
    private void elsewhere(StepResult found) {
        database.change(tx -> tx.handle().execute("update activity set lease_until = 0"));
        var step = TestStep.of(
                "pay",
                context -> {
                    throw new IllegalStateException("once is enough");
                },
                context -> found);
        var plan = TestPlan.of(
                journal -> journal.outcome("pay").isOpen() || journal.outcome("pay") == Outcome.NEVER_STARTED
                        ? new Next.Do(step)
                        : new Next.Finished("found out"));
        runner(plan).runDue();
        assertThat(journal().result()).isPresent();
    }

    /// The lease is lost while the effect is carried out.
    private Plan overtaken() {
        return TestPlan.ofSteps(TestStep.of("pay", this::losingTheLease, this::losingTheLease));
    }

    private StepResult losingTheLease(StepContext context) {
        var done = new StepResult.Done(world.act(context.key()));
        database.change(tx -> tx.handle()
                .execute("update activity set lease_owner = 'another', lease_number = lease_number + 1,"
                        + " lease_until = 9000000000000000"));
        return done;
    }

    @Test
    void what_a_desk_did_after_it_was_taken_for_gone_is_told_when_the_other_found_that_it_was_not_done() {
        kept.lines().forEach(kept::drop);
        database.change(tx -> tx.handle().execute("update activity set lease_until = 0"));
        var desk = desk("desk-2", overtaken());
        desk.runDue();
        assertThat(KeptResults.in(folder).count()).isEqualTo(1);
        elsewhere(TestStep.notDone());

        desk.runDue();

        assertThat(people.asked()).extracting(Problem::code).containsExactly(ProblemCode.KEPT_RESULT_DIFFERS);
        assertThat(KeptResults.in(folder).lines()).isEmpty();
    }

    @Test
    void nothing_is_taken_while_a_refusal_cannot_be_told() {
        kept.lines().forEach(kept::drop);
        kept.refused(id, new Signal("stop"), clock.instant());
        database.change(tx -> tx.handle().execute("update activity set lease_until = 0"));
        database.change(tx -> tx.handle().execute("alter table journal rename column name to called"));

        assertThatThrownBy(runner::runDue).isInstanceOf(RuntimeException.class);

        database.change(tx -> tx.handle().execute("alter table journal rename column called to name"));
        runner.runDue();
        assertThat(journal().has(new Signal("stop"))).isTrue();
        assertThat(KeptResults.in(folder).lines()).isEmpty();
    }

    private List<JournalRow> told() {
        return read(view -> JournalRows.of(view, Merge.SUBJECT, id.value()));
    }

    @Test
    void it_is_written_once_through_the_step_itself_and_the_file_is_empty() {
        runner.runDue();

        assertThat(journal().outcome("pay")).isEqualTo(Outcome.DONE);
        assertThat(journal().ofStep("pay")).hasSize(2);
        assertThat(world.effects()).hasSize(1);
        assertThat(KeptResults.in(folder).lines()).isEmpty();
    }

    @Test
    void what_another_desk_found_to_be_the_same_is_dropped_and_nobody_is_asked() {
        elsewhere(new StepResult.Done(World.answer("as seen by the other")));

        runner.runDue();

        assertThat(journal().answer("pay")).contains(World.answer("as seen by the other"));
        assertThat(people.asked()).isEmpty();
        assertThat(KeptResults.in(folder).lines()).isEmpty();
    }

    @Test
    void what_another_desk_found_to_be_otherwise_stands_and_a_person_is_told_of_both() {
        elsewhere(TestStep.notDone());

        runner.runDue();

        assertThat(journal().outcome("pay")).isEqualTo(Outcome.NOT_DONE);
        assertThat(people.asked()).extracting(Problem::code).containsExactly(ProblemCode.KEPT_RESULT_DIFFERS);
        assertThat(told()).singleElement().satisfies(row -> {
            assertThat(row.payload().at("/kept/outcome").stringValue()).isEqualTo("DONE");
            assertThat(row.payload().at("/stood/code").stringValue()).isEqualTo("NOT_FOUND");
        });
        assertThat(KeptResults.in(folder).lines()).isEmpty();
    }

    @Test
    void that_nothing_was_done_is_not_believed_when_somebody_else_could_have_done_it_since() {
        var refused = KeptResults.in(folder).lines().getFirst();
        kept.drop(refused);
        var result = (KeptResult) refused;
        kept.keep(new KeptResult(
                result.activity(),
                result.kind(),
                result.step(),
                result.key(),
                result.number(),
                false,
                Outcome.NOT_DONE,
                Json.tree(Problem.of(ProblemCode.NOT_FOUND, "what", "it")),
                null,
                result.lease(),
                result.at()));
        database.change(tx -> tx.handle().execute("update activity set lease_number = lease_number + 1"));

        runner.runDue();

        assertThat(journal().outcome("pay")).isEqualTo(Outcome.DONE);
    }

    @Test
    void what_fits_nothing_in_a_restored_database_is_kept_shown_and_told() {
        database.change(tx -> tx.handle().execute("alter table journal disable trigger user"));
        database.change(tx -> tx.handle().execute("delete from journal"));
        database.change(tx -> tx.handle().execute("delete from activity"));

        runner.runDue();
        runner.runDue();

        assertThat(kept.strays()).hasSize(1);
        assertThat(KeptResults.in(folder).count()).isEqualTo(1);
        assertThat(people.asked()).extracting(Problem::code).containsExactly(ProblemCode.KEPT_RESULT_FITS_NOTHING);
    }

    @Test
    void a_result_that_the_books_refuse_is_looked_up_and_never_offered_again() {
        var tries = new int[1];
        var step = TestStep.in(world, "pay").recording((tx, context, result) -> {
            if (tries[0]++ == 0) {
                throw new IllegalStateException("the books are closed");
            }
        });
        var next = desk("desk-1", TestPlan.ofSteps(step));
        database.change(tx -> tx.handle().execute("update activity set lease_until = 0"));
        next.runDue();
        clock.pass(Duration.ofSeconds(5));
        next.runDue();
        next.runDue();

        assertThat(journal().outcome("pay")).isEqualTo(Outcome.DONE);
        assertThat(world.effects()).hasSize(1);
        assertThat(KeptResults.in(folder).lines()).isEmpty();
    }
}
