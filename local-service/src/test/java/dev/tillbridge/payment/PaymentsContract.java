package dev.tillbridge.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.activity.JournalRow;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Database;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

abstract class PaymentsContract extends PaymentBooks {
    /// The database through which the second of two desks works.
    abstract Database otherDesk();

    @Test
    void a_payment_is_stored_as_it_was_asked_for_and_the_screens_are_told() {
        var opened = open(row(INVOICE, 18420));

        assertThat(attempt(opened)).isEqualTo(opened);
        assertThat(opened.state()).isEqualTo(AttemptState.CREATED);
        assertThat(database.<Optional<Attempt>>read(view -> payments.byCode(view, opened.code())))
                .contains(opened);
        assertThat(database.<List<JournalRow>>read(view -> events.of(view, "payment", opened.activityId())))
                .hasSize(1);
        assertThat(database.<List<JournalRow>>read(view -> events.of(view, "invoice", INVOICE.subject())))
                .hasSize(1);
    }

    @Test
    void a_second_desk_is_refused_and_told_where_by_whom_and_since_when() {
        open(row(INVOICE, 10000));

        assertProblem(
                () -> open(row(INVOICE, 100)),
                ProblemCode.ALREADY_BEING_PAID,
                problem -> assertThat(problem.details())
                        .containsEntry("invoice", "1042")
                        .containsEntry("desk", "Desk 1")
                        .containsEntry("person", "Ann")
                        .containsEntry("since", "time:2026-11-21T10:41:00Z"));
    }

    @Test
    void two_desks_that_press_together_never_both_charge() throws Exception {
        var second = otherDesk();
        try (var desks = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 200; round++) {
                var invoice = new InvoiceKey("demo", "round-" + round);
                var barrier = new CyclicBarrier(2);
                var presses = new ArrayList<Future<Boolean>>();
                for (var desk : List.of(database, second)) {
                    presses.add(desks.submit(() -> {
                        barrier.await();
                        return opens(desk, invoice);
                    }));
                }
                int opened = 0;
                for (var press : presses) {
                    opened += press.get() ? 1 : 0;
                }
                assertThat(opened).as("round %s", round).isEqualTo(1);
                assertThat(count("select count(*) from claim where invoice_id = 'round-" + round
                                + "' and released_at is null"))
                        .isEqualTo(1);
                assertThat(count("select count(*) from attempt_row where invoice_id = 'round-" + round + "'"))
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void the_database_itself_refuses_a_second_claim() {
        var first = open(row(INVOICE, 100));
        var second = open(row(OTHER, 200));

        assertThatThrownBy(() -> database.change(tx -> tx.handle()
                        .execute(
                                "insert into claim (attempt_id, pims, invoice_id, since) values (?, 'demo', '1042', 1)",
                                second.id())))
                .isInstanceOf(RuntimeException.class);
        assertThat(database.<Optional<Attempt>>read(view -> payments.holder(view, INVOICE))
                        .map(Attempt::id))
                .contains(first.id());
    }

    @Test
    void a_payment_on_two_invoices_of_which_one_is_held_reserves_neither() {
        open(row(OTHER, 100));

        assertProblem(() -> open(row(INVOICE, 300), row(OTHER, 400)), ProblemCode.ALREADY_BEING_PAID, problem -> {});
        assertThat(open(row(INVOICE, 300)).state()).isEqualTo(AttemptState.CREATED);
    }

    @Test
    void only_the_moves_of_the_table_are_made() {
        for (var from : AttemptState.values()) {
            for (var to : AttemptState.values()) {
                if (!from.canBecome(to)) {
                    assertThatThrownBy(() -> database.change(tx -> {
                                var attempt = payments.open(tx, asked(Optional.of("r"), row(INVOICE, 700)), QUARTER);
                                tx.handle()
                                        .execute(
                                                "update attempt set state = ? where id = ?", from.name(), attempt.id());
                                payments.move(tx, attempt.id(), to, captured(700));
                            }))
                            .as("%s to %s", from, to)
                            .isInstanceOf(IllegalStateException.class);
                }
            }
        }
        assertThat(count("select count(*) from attempt")).isZero();
    }

    @Test
    void a_partial_approval_fills_the_invoices_in_their_order() {
        var attempt = open(row(INVOICE, 10000), row(OTHER, 4000));
        move(attempt, AttemptState.SENT);
        var part =
                database.<Attempt>write(tx -> payments.move(tx, attempt.id(), AttemptState.CAPTURED, captured(12000)));

        assertThat(part.rows()).extracting(AttemptRow::captured).containsExactly(usd(10000), usd(2000));
        assertThat(part.open()).isEqualTo(usd(2000));
        assertThat(attempt(part)).isEqualTo(part);
    }

    @Test
    void more_than_was_asked_for_is_never_put_on_an_invoice() {
        var attempt = open(row(INVOICE, 10000));
        move(attempt, AttemptState.SENT);

        assertThatThrownBy(() ->
                        database.change(tx -> payments.move(tx, attempt.id(), AttemptState.CAPTURED, captured(10001))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_differing_answer_keeps_the_invoice_until_a_person_has_settled_it() {
        var attempt = open(row(INVOICE, 10000));
        move(attempt, AttemptState.SENT);
        var differs = Problem.of(ProblemCode.ANSWER_DIFFERS, "answered", "x", "asked", "y");
        var facts = new Facts(
                Optional.empty(), captured(10001).amounts(), Optional.empty(), Optional.empty(), Optional.of(differs));
        var moved = database.<Attempt>write(tx -> payments.move(tx, attempt.id(), AttemptState.CAPTURED, facts));

        assertThat(moved.allocated()).isEqualTo(usd(0));
        assertThat(attempt(moved).differs()).contains(differs);
        assertProblem(() -> open(row(INVOICE, 1)), ProblemCode.ALREADY_BEING_PAID, problem -> {});
        var said = new Settlement(
                true, new Person("p1", "Carol"), "agreed with the client", Optional.empty(), clock.instant());
        database.change(tx -> payments.settle(tx, moved.id(), said));
        assertThat(attempt(moved).allocated()).isEqualTo(usd(10000));
        assertThat(attempt(moved).settlement()).contains(said);
        assertProblem(() -> open(row(INVOICE, 10000)), ProblemCode.MORE_THAN_DUE, problem -> {});
    }

    @Test
    void a_second_charge_object_never_hides_the_first() {
        var attempt = open(row(INVOICE, 100));
        database.change(tx -> payments.note(tx, attempt.id(), Facts.reference("pi_1")));

        assertThatThrownBy(() -> database.change(tx -> payments.note(tx, attempt.id(), Facts.reference("pi_2"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_person_decides_only_while_the_outcome_is_unknown_and_only_with_what_is_needed() {
        var attempt = open(row(INVOICE, 100));
        move(attempt, AttemptState.SENT);

        assertProblem(() -> decide(attempt, decision(true, Optional.of("A1"))), ProblemCode.NOTHING_TO_DECIDE, p -> {});
        assertProblem(() -> decision(true, Optional.of(" ")), ProblemCode.PAID_NEEDS_REFERENCE, p -> {});
        assertProblem(() -> decision(false, Optional.empty()), ProblemCode.NOT_PAID_NEEDS_PROOF, p -> {});
        move(attempt, AttemptState.UNKNOWN);
        var decided = decide(attempt, decision(true, Optional.of("031882")));
        assertThat(decided.state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(decided.allocated()).isEqualTo(usd(100));
        assertThat(attempt(attempt).decided().orElseThrow().person().name()).isEqualTo("Mia");
    }

    @Test
    void a_truth_that_contradicts_a_decision_is_kept_beside_it() {
        var attempt = open(row(INVOICE, 100));
        move(attempt, AttemptState.SENT);
        move(attempt, AttemptState.UNKNOWN);
        decide(
                attempt,
                new WithoutProof(
                        false, mia(), "read it", Optional.empty(), false, Optional.of("shows declined"), now()));
        var facts = new Facts(
                Optional.of("pi_9"),
                captured(100).amounts(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Problem.of(ProblemCode.ANSWER_DIFFERS)));

        var after = database.<Attempt>write(tx -> payments.contradicted(tx, attempt.id(), facts));

        assertThat(after.state()).isEqualTo(AttemptState.CANCELLED);
        assertThat(after.amounts().captured()).isEqualTo(usd(100));
        assertThat(after.allocated()).isEqualTo(usd(0));
    }

    @Test
    void once_live_money_was_taken_practice_money_is_refused() {
        database.change(tx -> PracticeRule.check(tx, false));
        var live = asked(Optional.empty(), row(INVOICE, 100));
        database.change(tx -> payments.open(tx, practice(live, false), QUARTER));

        assertProblem(() -> open(row(OTHER, 200)), ProblemCode.LIVE_DATA_REFUSES_PRACTICE, p -> {});
        assertProblem(
                () -> database.change(tx -> PracticeRule.check(tx, false)),
                ProblemCode.LIVE_DATA_REFUSES_PRACTICE,
                p -> {});
        database.change(tx -> PracticeRule.check(tx, true));
    }

    @Test
    void a_payment_is_found_by_every_word_and_only_when_all_match() {
        var attempt = capture(open(row(INVOICE, 18420)), 18420);
        capture(open(row(OTHER, 4000)), 4000);

        for (var query : List.of(
                "okafor",
                "bella",
                "1042",
                "184.20",
                "$184.20",
                "184,20",
                attempt.code().value().toLowerCase(java.util.Locale.ROOT),
                "desk ann",
                "ANN okafor 184.20",
                "2026-11-21 1042",
                "21 november 1042",
                "4242 1042")) {
            assertThat(search(query)).as(query).extracting(Attempt::id).contains(attempt.id());
        }
        assertThat(search("okafor 184.20")).hasSize(1);
        assertThat(search("okafor 99.99")).isEmpty();
        assertThat(search("%")).isEmpty();
        assertThat(search("")).hasSize(2);
    }

    @Test
    void what_is_not_settled_is_listed_as_running() {
        var running = open(row(INVOICE, 18420));
        capture(open(row(OTHER, 4000)), 4000);

        assertThat(database.<List<Attempt>>read(payments::running)).containsExactly(running);
        assertThat(EnumSet.allOf(AttemptState.class).stream().filter(AttemptState::settled))
                .hasSize(7);
    }

    private boolean opens(Database desk, InvoiceKey invoice) {
        try {
            desk.write(tx -> payments.open(tx, asked(Optional.of("round"), row(invoice, 18420)), QUARTER));
            return true;
        } catch (ProblemException refused) {
            assertThat(refused.problem().code()).isEqualTo(ProblemCode.ALREADY_BEING_PAID);
            return false;
        }
    }
}
