package dev.tillbridge.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Trouble;
import dev.tillbridge.giveback.GiveBackAsk;
import dev.tillbridge.money.Money;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Role;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.posting.PostingState;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A clinic that only holds money on cards until 18:00, and takes it then. It is 10:41 on a Saturday.
abstract class HeldMoneyContract extends SaleScene {
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);
    private static final Duration TO_SIX = Duration.ofHours(7).plusMinutes(19);
    private static final Actor DESK = Actor.named("Front desk");
    private String manager;

    @BeforeEach
    void takesAtSix() {
        clinic.database.change(tx -> clinic.locations.set(tx, "take-at", "18:00", "installer"));
        manager = clinic.person("Mia", Role.MANAGER, "7391");
    }

    @Test
    void an_approved_card_is_only_held_until_six_then_taken_once_booked_and_put_into_the_pims() {
        var payment = held("1042");
        assertThat(outside.processor().captures()).isZero();
        assertThat(clinic.postings(payment)).isEmpty();
        assertThat(balance(clearing(payment))).isEmpty();
        assertThat(story(payment).money().text()).contains("held on the card").contains("6:00");

        clinic.leap(TO_SIX);

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(outside.processor().captures()).isEqualTo(1);
        assertThat(outside.processor().taken()).isEqualTo(18_420);
        assertThat(cameIn(payment)).containsExactly(usd(18_420));
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
    }

    @Test
    void while_it_is_held_nobody_can_charge_the_same_money_again() {
        held("1042");
        assertRefused(ProblemCode.MORE_THAN_DUE, () -> clinic.charge("1042"));
        assertRefused(
                ProblemCode.MORE_THAN_DUE,
                () -> clinic.charge(
                        clinic.ask(clinic.show("1042"), List.of(new SaleAsk.Row("1042", usd(100))), "part", "meant")));
        assertThat(outside.processor().charges()).isEqualTo(1);
    }

    @Test
    void the_rest_can_be_paid_by_another_card_while_the_first_is_held() {
        outside.reader().next(Card.APPROVED);
        var first = clinic.charge(clinic.askPart("1042", usd(16_420)));
        clinic.pass(Duration.ofSeconds(3));
        outside.reader().next(Card.APPROVED);
        var second = clinic.charge(clinic.askPart("1042", usd(2_000)));
        clinic.pass(Duration.ofSeconds(3));
        assertThat(outside.processor().held()).isEqualTo(2);

        clinic.leap(TO_SIX);

        assertThat(outside.processor().taken()).isEqualTo(18_420);
        assertThat(clinic.posting(first).state()).isEqualTo(PostingState.POSTED);
        assertThat(clinic.posting(second).state()).isEqualTo(PostingState.POSTED);
    }

    @Test
    void somebody_may_take_it_at_once_and_pressing_twice_takes_it_once() {
        var payment = held("1042");
        clinic.room.checkout().takeNow(payment, DESK);
        clinic.room.checkout().takeNow(payment, DESK);
        clinic.pass(Duration.ofSeconds(5));
        clinic.room.checkout().takeNow(payment, DESK);
        clinic.leap(TO_SIX);

        assertThat(outside.processor().captures()).isEqualTo(1);
        assertThat(cameIn(payment)).containsExactly(usd(18_420));
        assertThat(clinic.postings(payment)).hasSize(1);
    }

    @Test
    void g1_a_manager_lets_it_go_whole_and_nothing_is_ever_taken() {
        var payment = held("1042");
        assertRefused(ProblemCode.HOLD_ONLY_WHOLE, () -> letGo(payment, usd(1_000)));
        assertThat(clinic.database
                        .read(view -> clinic.giveBack.giveBack().offer(view, payment))
                        .most())
                .isEqualTo(usd(18_420));

        letGo(payment, usd(18_420));
        clinic.pass(Duration.ofSeconds(5));
        clinic.leap(TO_SIX);

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.VOIDED);
        assertThat(story(payment).screen()).isEqualTo(StoryScreen.LET_GO);
        assertThat(outside.processor().captures()).isZero();
        assertThat(outside.processor().held()).isZero();
        assertThat(clinic.postings(payment)).isEmpty();
        outside.reader().next(Card.APPROVED);
        clinic.charge(
                clinic.ask(clinic.show("1042"), List.of(new SaleAsk.Row("1042", usd(18_420))), null, "charged anew"));
    }

    @Test
    void what_is_let_go_counts_towards_what_a_person_may_give_back_in_a_day() {
        clinic.database.change(tx -> clinic.locations.set(tx, "give-back-manager", "200", "installer"));
        var first = held("1042");
        var second = held("2001");
        letGo(first, usd(18_420));
        clinic.pass(Duration.ofSeconds(5));

        assertRefused(ProblemCode.GIVE_BACK_LIMIT, () -> letGo(second, usd(5_000)));
        assertThat(outside.processor().held()).isEqualTo(1);
        outside.clock().pass(Duration.ofDays(1));
        assertThat(clinic.attempt(second).held()).isTrue();
        letGo(second, usd(5_000));
    }

    @Test
    void let_go_and_take_now_pressed_together_end_as_the_processor_says_and_never_as_both() {
        var payment = held("1042");
        clinic.room.checkout().takeNow(payment, DESK);
        letGo(payment, usd(18_420));
        clinic.pass(Duration.ofSeconds(10));

        var taken = outside.processor().captures();
        assertThat(clinic.attempt(payment).state()).isEqualTo(taken == 1 ? AttemptState.CAPTURED : AttemptState.VOIDED);
        assertThat(clinic.postings(payment)).hasSize(taken);
    }

    @Test
    void stop_after_the_card_was_approved_lets_nothing_go_without_whoever_may_give_back() {
        var payment = held("1042");
        clinic.room.checkout().stop(payment, DESK);
        clinic.pass(Duration.ofSeconds(5));
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.AUTHORIZED);
        assertThat(outside.processor().held()).isEqualTo(1);
    }

    @Test
    void b6_stop_before_the_approval_is_known_lets_it_go_and_nothing_is_taken() {
        var payment = clinic.charge("1042");
        clinic.run();
        outside.reader().tap(Card.APPROVED);
        clinic.room.checkout().stop(payment, DESK);
        clinic.pass(Duration.ofSeconds(5));
        clinic.leap(TO_SIX);

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CANCELLED);
        assertThat(outside.processor().captures()).isZero();
        assertThat(outside.processor().held()).isZero();
    }

    @Test
    void an_answer_lost_while_it_is_taken_takes_it_once_and_books_it_once() {
        for (var trouble : List.of(Trouble.LOST_AFTER, Trouble.LOST_BEFORE)) {
            outside.processor().trouble("take", trouble, 1);
            var payment = held(trouble == Trouble.LOST_BEFORE ? "2001" : "1042");
            clinic.room.checkout().takeNow(payment, DESK);
            clinic.pass(Duration.ofSeconds(30));
            assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
            assertThat(clinic.postings(payment)).hasSize(1);
        }
        assertThat(outside.processor().taken()).isEqualTo(23_420);
    }

    @Test
    void called_paid_by_a_manager_while_it_is_unsure_it_is_taken_all_the_same_and_once() {
        var payment = unsure();
        clinic.room.checkout().decide(new Decision(payment, true, manager, "7391", "the slip says so", "031882", null));
        clinic.leap(Duration.ofHours(1));

        assertThat(outside.processor().captures()).isEqualTo(1);
        assertThat(clinic.postings(payment)).hasSize(1);
        assertThat(cameIn(payment)).containsExactly(usd(18_420));
        assertThat(clinic.needsYou()).doesNotContain(AttentionKind.DIFFERENCE, AttentionKind.HOLD_NOT_TAKEN);
    }

    @Test
    void what_a_card_reader_shows_proves_nothing_about_money_that_is_held() {
        var payment = unsure();
        assertThatThrownBy(() -> clinic.room
                        .checkout()
                        .decide(new Decision(payment, false, manager, "7391", "idle", null, "it shows nothing")))
                .isInstanceOf(ProblemException.class);
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.UNKNOWN);
    }

    @Test
    void let_go_after_it_was_taken_says_that_it_was_taken_first() {
        var payment = held("1042");
        outside.processor().trouble("take", Trouble.LOST_AFTER, 1);
        clinic.room.checkout().takeNow(payment, DESK);
        clinic.run();
        letGo(payment, usd(18_420));
        clinic.pass(Duration.ofSeconds(30));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(story(payment).problem())
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.HOLD_TAKEN_FIRST));
        assertThat(clinic.needsYou()).contains(AttentionKind.HOLD_TAKEN_FIRST);
    }

    @Test
    void unsure_and_then_certainly_not_taken_it_is_held_again_and_can_be_taken() {
        outside.processor().trouble("take", Trouble.LOST_BEFORE, 1);
        outside.processor().trouble("take", Trouble.REFUSED, 1);
        var payment = held("1042");
        clinic.room.checkout().takeNow(payment, DESK);
        clinic.pass(Duration.ofSeconds(10));
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.AUTHORIZED);

        clinic.room.checkout().takeNow(payment, DESK);
        clinic.pass(Duration.ofSeconds(5));
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(outside.processor().captures()).isEqualTo(1);
    }

    @Test
    void stop_lets_nothing_go_while_it_is_unsure_whether_it_was_taken() {
        var payment = unsure();
        clinic.room.checkout().stop(payment, DESK);
        clinic.leap(Duration.ofHours(1));
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
    }

    /// Nobody knows whether it was taken; it was not.
    private String unsure() {
        var payment = held("1042");
        outside.processor().trouble("take", Trouble.LOST_BEFORE, 1);
        outside.processor().trouble("look", Trouble.LOST_BEFORE, 2);
        clinic.room.checkout().takeNow(payment, DESK);
        clinic.run();
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.UNKNOWN);
        return payment;
    }

    @Test
    void what_the_processor_refuses_to_take_is_told_at_once_and_tried_again_every_quarter_of_an_hour() {
        outside.processor().trouble("take", Trouble.REFUSED, 1);
        var payment = held("1042");
        clinic.leap(TO_SIX);
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.AUTHORIZED);
        assertThat(clinic.needsYou()).contains(AttentionKind.HOLD_NOT_TAKEN);

        clinic.leap(Duration.ofHours(1));

        assertThat(outside.processor().captures()).isEqualTo(1);
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(clinic.needsYou()).doesNotContain(AttentionKind.HOLD_NOT_TAKEN);
    }

    @Test
    void a_computer_that_was_off_from_friday_evening_takes_on_tuesday_what_it_took_before_it_went_off() {
        outside.clock().pass(Duration.ofDays(6));
        var payment = held("1042");
        // Signing out takes what is held before the service goes.
        assertThat(clinic.room.checkout().takeAllNow()).isEqualTo(1);
        clinic.run();
        outside.clock().pass(Duration.ofHours(86));
        var again = new Clinic(clinic.database, outside);
        again.pass(Duration.ofSeconds(10));

        assertThat(again.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(outside.processor().captures()).isEqualTo(1);
        assertThat(again.posting(payment).state()).isEqualTo(PostingState.POSTED);
    }

    @Test
    void a_computer_without_power_over_the_weekend_says_on_tuesday_that_the_bank_let_it_go_and_it_is_still_owed() {
        var payment = held("1042");
        outside.clock().pass(Duration.ofHours(86));
        var again = new Clinic(clinic.database, outside);
        again.pass(Duration.ofSeconds(10));

        assertThat(again.attempt(payment).state()).isEqualTo(AttemptState.EXPIRED);
        assertThat(again.needsYou()).contains(AttentionKind.HOLD_NOT_TAKEN);
        assertThat(outside.processor().captures()).isZero();
        assertThat(again.postings(payment)).isEmpty();
        var story = again.database.read(view -> again.room.stories().story(view, payment));
        assertThat(story.problem())
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.HOLD_EXPIRED));
    }

    @Test
    void a_computer_that_was_off_at_six_takes_it_when_it_is_on_again() {
        var payment = held("1042");
        outside.clock().pass(Duration.ofHours(30));
        var again = new Clinic(clinic.database, outside);
        again.pass(Duration.ofSeconds(10));

        assertThat(again.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(outside.processor().captures()).isEqualTo(1);
    }

    @Test
    void a_day_with_money_that_is_held_cannot_be_closed() {
        var payment = held("1042");
        assertRefused(
                ProblemCode.DAY_MONEY_HELD, () -> clinic.dayEnd.closing().close(SATURDAY, seen(), DESK, "Desk 1"));

        clinic.leap(TO_SIX);
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(clinic.dayEnd
                        .closing()
                        .close(SATURDAY, seen(), DESK, "Desk 1")
                        .number())
                .isEqualTo(1);
    }

    @Test
    void more_approved_than_asked_is_let_go_and_never_taken() {
        outside.processor().falsify(asked -> asked.plus(usd(1_000)));
        outside.reader().next(Card.APPROVED);
        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(5));
        clinic.leap(TO_SIX);

        assertThat(outside.processor().captures()).isZero();
        assertThat(outside.processor().held()).isZero();
        assertThat(clinic.attempt(payment).state().settled()).isTrue();
        assertThat(clinic.postings(payment)).isEmpty();
    }

    private String seen() {
        return clinic.database.read(
                view -> clinic.dayEnd.days().report(view, SATURDAY).seen());
    }

    /// Approved on the reader, and held.
    private String held(String invoice) {
        outside.reader().next(Card.APPROVED);
        var payment = clinic.charge(invoice);
        clinic.pass(Duration.ofSeconds(3));
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.AUTHORIZED);
        assertThat(story(payment).screen()).isEqualTo(StoryScreen.HELD);
        return payment;
    }

    private PaymentStory story(String payment) {
        return clinic.database.read(view -> clinic.room.stories().story(view, payment));
    }

    private void letGo(String payment, Money amount) {
        var ask = new GiveBackAsk(
                clinic.ids.next(), payment, amount, List.of(), "charged too much", null, manager, "Front desk");
        clinic.giveBack.giveBack().start(ask, "7391");
        clinic.giveBack.giveBack().start(ask, "7391");
    }

    private dev.tillbridge.payment.LedgerAccount clearing(String payment) {
        return new dev.tillbridge.payment.LedgerAccount.Clearing(
                clinic.attempt(payment).asked().account());
    }
}
