package dev.tillbridge.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Gate;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.posting.PostingState;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A desk begins a payment and is not heard of any more; the other one, on the same database, is.
final class DeskGonePostgresTest extends ClinicScene {
    private final TestDatabase shared = TestDatabases.postgres();
    private Clinic second;

    @Override
    protected TestDatabase fresh() {
        return shared;
    }

    @BeforeEach
    void secondDesk() {
        second = new Clinic(shared.secondService(), outside, Mutant.NONE, "desk-2");
        heardOf("desk-1");
        heardOf("desk-2");
    }

    private void heardOf(String desk) {
        clinic.database.change(tx -> tx.handle()
                .execute(
                        "insert into service_home (id, seen_at)"
                                + " values (?, (extract(epoch from clock_timestamp()) * 1000000)::bigint)"
                                + " on conflict (id) do update set seen_at = excluded.seen_at",
                        desk));
    }

    /// More than a minute passes in which the first desk is silent, and what it held lapses.
    private void firstDeskIsSilent() {
        second.database.change(tx -> {
            tx.handle().execute("update service_home set seen_at = seen_at - 61000000 where id = 'desk-1'");
            tx.handle().execute("update activity set lease_until = 0 where lease_owner is not null");
        });
        outside.clock().pass(Duration.ofSeconds(61));
        second.posting.away().look();
    }

    /// Loses its power when the answer to this call is on the way.
    private void firstDeskDiesAfter(String call) {
        outside.gate(new Gate() {
            @Override
            public <T> T effect(String what, Supplier<T> work) {
                var answer = work.get();
                if (what.equals(call)) {
                    throw new PowerGone();
                }
                return answer;
            }

            @Override
            public <T> T look(String what, Supplier<T> work) {
                return work.get();
            }
        });
        assertThatThrownBy(() -> clinic.run()).isInstanceOf(PowerGone.class);
        outside.gate(Gate.OPEN);
    }

    private static final class PowerGone extends Error {}

    @Test
    void before_the_charge_exists_nothing_is_charged_and_the_invoice_is_free_for_the_other_desk() {
        var payment = clinic.charge("1042");

        second.run();
        assertThat(second.attempt(payment).state()).isEqualTo(AttemptState.CREATED);
        assertRefused(ProblemCode.ALREADY_BEING_PAID, () -> second.charge("1042"));

        firstDeskIsSilent();
        second.run();

        assertThat(outside.processor().charges()).isZero();
        assertThat(outside.reader().shows()).isZero();
        assertThat(second.attempt(payment).state()).isEqualTo(AttemptState.NOT_SENT);
        outside.reader().next(Card.APPROVED);
        var again = second.charge("1042");
        second.pass(Duration.ofSeconds(5));
        assertThat(second.attempt(again).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(outside.processor().captures()).isEqualTo(1);
    }

    @Test
    void a_charge_that_no_reader_shows_yet_is_taken_back_and_never_shown_to_whoever_stands_there_now() {
        var payment = clinic.charge("1042");
        firstDeskDiesAfter("create");

        firstDeskIsSilent();
        second.pass(Duration.ofSeconds(5));

        assertThat(outside.reader().shows()).isZero();
        assertThat(outside.processor().open()).isZero();
        assertThat(second.attempt(payment).state()).isEqualTo(AttemptState.NOT_SENT);
        assertThat(second.journal(payment).rows().toString()).contains("DESK_GONE");
    }

    @Test
    void a_card_that_was_tapped_meanwhile_is_booked_once_by_the_other_desk() {
        var payment = clinic.charge("1042");
        clinic.run();
        outside.reader().tap(Card.APPROVED);

        firstDeskIsSilent();
        second.pass(Duration.ofSeconds(3));
        clinic.pass(Duration.ofSeconds(3));

        assertThat(second.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(outside.processor().captures()).isEqualTo(1);
        assertThat(outside.reader().shows()).isEqualTo(1);
    }

    @Test
    void its_entry_waits_for_the_desk_by_name_until_somebody_puts_it_in_elsewhere_and_then_stands_there_once() {
        var payment = clinic.charge("1042");
        clinic.run();
        outside.reader().tap(Card.APPROVED);
        firstDeskIsSilent();
        second.pass(Duration.ofSeconds(3));
        assertThat(second.posting(payment).state()).isEqualTo(PostingState.QUEUED);
        assertThat(outside.pims().entries("1042")).isZero();

        second.posting.away().look();
        assertThat(second.needsYou()).containsExactly(AttentionKind.DESK_AWAY);
        assertThat(second.database
                        .read(second.attention::list)
                        .getFirst()
                        .problem()
                        .details())
                .containsEntry("desk", "Desk 1");
        assertRefused(ProblemCode.MORE_THAN_DUE, () -> second.charge("1042"));

        var entry = second.posting(payment).id();
        second.database.change(tx -> second.posting.postings().putIn(tx, entry));
        second.pass(Duration.ofSeconds(30));
        second.posting.away().look();

        assertThat(second.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
        assertThat(second.needsYou()).isEmpty();
        clinic.pass(Duration.ofSeconds(30));
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
    }

    @Test
    void an_entry_in_whose_midst_the_desk_dies_is_offered_elsewhere_looked_up_there_and_stands_in_the_pims_once() {
        var payment = clinic.charge("1042");
        clinic.run();
        outside.reader().tap(Card.APPROVED);
        outside.clock().pass(Duration.ofSeconds(3));
        firstDeskDiesAfter("enter");
        assertThat(second.posting(payment).state()).isEqualTo(PostingState.POSTING);
        assertThat(offered(payment)).doesNotContain(StoryAction.PUT_IN_NOW);

        firstDeskIsSilent();
        assertThat(offered(payment)).contains(StoryAction.PUT_IN_NOW);
        assertThat(second.needsYou()).containsExactly(AttentionKind.DESK_AWAY);

        var entry = second.posting(payment).id();
        second.database.change(tx -> second.posting.postings().putIn(tx, entry));
        second.pass(Duration.ofSeconds(30));
        second.posting.away().look();

        assertThat(second.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
        assertThat(offered(payment)).doesNotContain(StoryAction.PUT_IN_NOW);
        assertThat(second.needsYou()).isEmpty();
    }

    private List<StoryAction> offered(String payment) {
        return second.database.read(
                view -> second.room.stories().story(view, payment).actions());
    }

    @Test
    void a_desk_that_comes_back_puts_its_own_payment_in_and_nobody_is_asked_any_more() {
        var payment = clinic.charge("1042");
        clinic.run();
        outside.reader().tap(Card.APPROVED);
        firstDeskIsSilent();
        second.pass(Duration.ofSeconds(3));
        second.posting.away().look();

        heardOf("desk-1");
        clinic.pass(Duration.ofSeconds(30));
        second.posting.away().look();

        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
        assertThat(second.needsYou()).isEmpty();
    }

    @Test
    void a_desk_that_is_heard_of_keeps_its_payment_and_its_entry_to_itself() {
        outside.reader().next(Card.APPROVED);
        var payment = clinic.charge("1042");

        second.pass(Duration.ofSeconds(5));
        assertThat(outside.processor().charges()).isZero();

        clinic.pass(Duration.ofSeconds(30));
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(outside.processor().captures()).isEqualTo(1);
    }
}
