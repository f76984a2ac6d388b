package dev.tillbridge.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.farside.Trouble;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.Person;
import dev.tillbridge.pims.InvoiceStatus;
import dev.tillbridge.pims.PostingAbilities;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.TestDatabase;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class PostingContract {
    private static final Money ALL = Money.of(18_420, "USD");
    private static final Person ANN = new Person("ann", "Ann");

    private TestDatabase test;
    private Outsiders outside;
    private Clinic clinic;

    abstract TestDatabase fresh();

    @BeforeEach
    void open() {
        test = fresh();
        outside = Outsiders.fresh();
        clinic = new Clinic(test.database(), outside).setUp();
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void c1_a_pims_that_cannot_be_read_keeps_the_payment_and_the_entry_waits() {
        var payment = paidButUnreadable();
        clinic.pass(Duration.ofMinutes(4));

        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.VERIFY_FIRST);
        assertThat(clinic.needsYou()).containsExactly(AttentionKind.CHECK_FIRST);
        assertThat(outside.pims().entries("1042")).isZero();

        outside.pims().unreadable(false);
        var id = clinic.posting(payment).id();
        clinic.database.change(tx -> clinic.posting.postings().putIn(tx, id));
        clinic.run();
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
        assertThat(clinic.needsYou()).isEmpty();
    }

    @Test
    void an_entry_that_needs_its_invoice_on_screen_waits_for_it_and_goes_on_by_itself() {
        outside.pims().abilities(new PostingAbilities(true, true, true, true, 3));
        var payment = clinic.charge("1042");
        clinic.run();
        outside.pims().shown(false);
        outside.reader().tap(Card.APPROVED);
        clinic.pass(Duration.ofMinutes(5));
        var key = clinic.posting(payment).asked().invoice();
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.VERIFY_FIRST);
        assertThat(clinic.database.<Boolean>read(
                        view -> clinic.posting.postings().waitsForScreen(view, key)))
                .isTrue();
        assertThat(outside.pims().entries("1042")).isZero();

        outside.pims().shown(true);
        clinic.database.change(tx -> clinic.posting.postings().onScreen(tx, key));
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
        assertThat(clinic.needsYou()).isEmpty();
    }

    @Test
    void a_page_that_comes_back_never_allows_an_entry_more_than_there_may_be_by_machine() {
        outside.pims().entryTrouble(Trouble.LOST_BEFORE);
        outside.pims().entryTrouble(Trouble.LOST_BEFORE);
        var payment = paid();
        clinic.pass(Duration.ofMinutes(2));
        var key = clinic.posting(payment).asked().invoice();

        for (int count = 0; count < 5; count++) {
            clinic.database.change(tx -> clinic.posting.postings().onScreen(tx, key));
            clinic.pass(Duration.ofSeconds(5));
        }

        assertThat(clinic.posting(payment).entries()).isEqualTo(2);
        assertThat(outside.pims().entries("1042")).isZero();
        assertThat(clinic.needsYou()).containsExactly(AttentionKind.CHECK_FIRST);
    }

    @Test
    void c2_an_entry_that_may_be_there_is_looked_for_and_found_not_entered_again() {
        outside.pims().entryTrouble(Trouble.LOST_AFTER);

        var payment = paid();

        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
    }

    @Test
    void an_entry_that_is_slow_to_show_is_waited_for_not_entered_again() {
        outside.pims().settlesAfter(Duration.ofSeconds(2));

        var payment = paid();

        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
    }

    @Test
    void an_entry_that_certainly_is_not_there_is_entered_a_second_time_and_never_a_third() {
        outside.pims().entryTrouble(Trouble.LOST_BEFORE);
        outside.pims().entryTrouble(Trouble.LOST_BEFORE);

        var payment = paid();
        clinic.pass(Duration.ofMinutes(2));

        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.VERIFY_FIRST);
        assertThat(clinic.posting(payment).entries()).isEqualTo(2);
        assertThat(outside.pims().entries("1042")).isZero();
        assertThat(clinic.needsYou()).containsExactly(AttentionKind.CHECK_FIRST);
    }

    @Test
    void without_a_reference_field_nothing_is_entered_twice_by_itself() {
        outside.pims().abilities(new PostingAbilities(true, true, false, false, 3));
        outside.pims().entryTrouble(Trouble.LOST_BEFORE);

        var payment = paid();
        clinic.pass(Duration.ofMinutes(2));

        assertThat(clinic.posting(payment).entries()).isEqualTo(1);
        assertThat(clinic.needsYou()).containsExactly(AttentionKind.CHECK_FIRST);
        assertThat(outside.pims().entries("1042")).isZero();
    }

    @Test
    void without_a_reference_field_the_falling_due_proves_the_entry() {
        outside.pims().abilities(new PostingAbilities(true, true, false, false, 3));

        var payment = paid();

        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
    }

    @Test
    void without_a_reference_field_a_broken_entry_that_may_be_there_is_asked_about() {
        outside.pims().abilities(new PostingAbilities(true, true, false, false, 3));
        outside.pims().entryTrouble(Trouble.LOST_AFTER);

        var payment = paid();
        clinic.pass(Duration.ofSeconds(10));

        assertThat(clinic.needsYou()).containsExactly(AttentionKind.IS_THIS_IT);
        answer(payment, true);
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
    }

    @Test
    void c3_our_note_that_is_there_already_is_the_payment() {
        var payment = paidButUnreadable();
        outside.pims()
                .typedByHand("1042", ALL, "TB " + clinic.attempt(payment).code().value());
        outside.pims().unreadable(false);
        clinic.pass(Duration.ofSeconds(10));

        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
    }

    @Test
    void our_note_with_another_amount_is_shown_and_never_repaired_by_machine() {
        var payment = paidButUnreadable();
        outside.pims()
                .typedByHand(
                        "1042",
                        Money.of(1_842, "USD"),
                        clinic.posting(payment).asked().reference());
        outside.pims().unreadable(false);
        clinic.pass(Duration.ofSeconds(10));

        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED_WRONG);
        assertThat(clinic.needsYou()).containsExactly(AttentionKind.WRONG_IN_PIMS);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
    }

    @Test
    void our_note_twice_is_shown_and_never_repaired_by_machine() {
        var payment = paidButUnreadable();
        var note = clinic.posting(payment).asked().reference();
        outside.pims().typedByHand("1042", ALL, note);
        outside.pims().typedByHand("1042", ALL, note);
        outside.pims().unreadable(false);
        clinic.pass(Duration.ofSeconds(10));

        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED_WRONG);
        assertThat(outside.pims().entries("1042")).isEqualTo(2);
    }

    @Test
    void a_payment_typed_by_hand_meanwhile_is_asked_about_and_yes_ends_it() {
        var payment = paidButUnreadable();
        outside.pims().typedByHand("1042", ALL, "cash desk");
        outside.pims().unreadable(false);
        clinic.pass(Duration.ofSeconds(10));

        assertThat(clinic.posting(payment).question()).isTrue();
        assertThat(clinic.needsYou()).containsExactly(AttentionKind.IS_THIS_IT);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);

        answer(payment, true);
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
        assertThat(clinic.needsYou()).isEmpty();
    }

    @Test
    void a_payment_of_the_same_amount_that_is_another_one_lets_ours_in_as_far_as_there_is_due() {
        var payment = paidPartButUnreadable(Money.of(5_000, "USD"));
        outside.pims().typedByHand("1042", Money.of(5_000, "USD"), "insurance");
        outside.pims().unreadable(false);
        clinic.pass(Duration.ofSeconds(10));
        answer(payment, false);

        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(outside.pims().entries("1042")).isEqualTo(2);
    }

    @Test
    void an_equal_payment_from_before_the_charge_is_no_reason_to_ask() {
        outside.pims().typedByHand("1042", Money.of(5_000, "USD"), "last week");

        var payment = paidPart(Money.of(5_000, "USD"));

        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(outside.pims().entries("1042")).isEqualTo(2);
    }

    @Test
    void e2_a_total_lowered_after_the_charge_is_held_for_a_person() {
        var payment = paidButUnreadable();
        outside.pims().total("1042", Money.of(8_000, "USD"));
        outside.pims().unreadable(false);
        clinic.pass(Duration.ofSeconds(10));

        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.VERIFY_FIRST);
        assertThat(clinic.posting(payment).problem())
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.LESS_DUE_THAN_PAID));
        assertThat(outside.pims().entries("1042")).isZero();
    }

    @Test
    void e3_an_invoice_voided_meanwhile_is_held_for_a_person() {
        var payment = paidButUnreadable();
        outside.pims().status("1042", InvoiceStatus.VOIDED);
        outside.pims().unreadable(false);
        clinic.pass(Duration.ofSeconds(10));

        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.VERIFY_FIRST);
        assertThat(clinic.needsYou()).containsExactly(AttentionKind.CHECK_FIRST);
        assertThat(outside.pims().entries("1042")).isZero();
    }

    @Test
    void c4_a_missing_payment_type_keeps_the_payment_and_goes_on_when_it_is_set() {
        var payment = paidButUnreadable();
        setType("");
        outside.pims().unreadable(false);
        clinic.pass(Duration.ofSeconds(10));
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.INVALID_CONFIG);
        assertThat(clinic.needsYou()).containsExactly(AttentionKind.MAPPING_MISSING);

        setType("Card");
        var id = clinic.posting(payment).id();
        clinic.database.change(tx -> clinic.posting.postings().putIn(tx, id));
        clinic.run();
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
    }

    @Test
    void c5_an_entry_that_stopped_before_its_last_step_is_tried_again_and_stands_once() {
        outside.pims().entryTrouble(Trouble.REFUSED);

        var payment = paid();
        clinic.pass(Duration.ofSeconds(20));

        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
    }

    @Test
    void c6_without_write_back_it_is_on_the_list_until_somebody_ticks_it() {
        outside.pims().abilities(PostingAbilities.NONE);
        var payment = paid();
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.TO_ENTER);
        assertThat(clinic.needsYou()).containsExactly(AttentionKind.ENTER_IT);

        tick(payment);

        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.ENTERED);
        assertThat(clinic.posting(payment).enteredBy()).hasValue(ANN);
        assertThat(clinic.needsYou()).isEmpty();
    }

    @Test
    void a_tick_without_a_name_makes_up_none() {
        outside.pims().abilities(PostingAbilities.NONE);
        var payment = paid();
        var id = clinic.posting(payment).id();

        clinic.database.change(tx -> clinic.posting.postings().entered(tx, id, Optional.empty(), "Front desk"));
        clinic.run();

        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.ENTERED);
        assertThat(clinic.posting(payment).enteredBy()).isEmpty();
        assertThat(story(payment)).isEqualTo("entered by hand (nobody gave a name)");
        assertThat(clinic.needsYou()).isEmpty();
    }

    private String story(String payment) {
        return clinic.database.read(view -> clinic.room
                .stories()
                .story(view, payment, Locale.ENGLISH)
                .inPims()
                .text());
    }

    @Test
    void a_tick_that_the_invoice_does_not_show_is_questioned_and_one_that_it_shows_is_not() {
        outside.pims().abilities(PostingAbilities.NONE);
        var payment = paid();
        tick(payment);
        outside.clock().pass(Duration.ofMinutes(1));
        clinic.show("1042");
        assertThat(clinic.posting(payment).questioned()).isTrue();
        assertThat(clinic.needsYou()).containsExactly(AttentionKind.TICK_IN_DOUBT);

        outside.pims().typedByHand("1042", ALL, "card");
        clinic.show("1042");
        assertThat(clinic.posting(payment).seenAt()).isPresent();
        assertThat(clinic.needsYou()).isEmpty();
    }

    @Test
    void nobody_can_tick_what_is_in_the_pims_already() {
        var payment = paid();

        assertThatThrownBy(() -> tick(payment))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.ENTRY_UNDER_WAY));
    }

    @Test
    void practice_money_is_never_put_into_a_pims_that_is_not_marked_as_practice() {
        clinic.database.change(tx -> clinic.locations.set(tx, "practice-pims", "", "installer"));

        var payment = paid();

        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.DISABLED);
        assertThat(outside.pims().entries("1042")).isZero();
    }

    @Test
    void posting_switched_off_enters_nothing_and_owes_nothing() {
        clinic.database.change(tx -> clinic.locations.set(tx, "posting", "off", "installer"));

        var payment = paid();

        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.DISABLED);
        assertThat(clinic.needsYou()).isEmpty();
    }

    @Test
    void two_payments_on_one_invoice_are_entered_one_after_the_other() {
        var first = paidPart(Money.of(5_000, "USD"));
        var second = paidPart(Money.of(6_000, "USD"));

        assertThat(clinic.posting(first).state()).isEqualTo(PostingState.POSTED);
        assertThat(clinic.posting(second).state()).isEqualTo(PostingState.POSTED);
        assertThat(outside.pims().due("1042")).isEqualTo(Money.of(7_420, "USD"));
    }

    private String paid() {
        outside.reader().next(Card.APPROVED);
        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(12));
        return payment;
    }

    private String paidPart(Money part) {
        outside.reader().next(Card.APPROVED);
        var payment = clinic.charge(clinic.askPart("1042", part));
        clinic.pass(Duration.ofSeconds(12));
        return payment;
    }

    /// Paid, and then the PIMS asks for a sign-in before anything could be entered.
    private String paidButUnreadable() {
        return thenUnreadable(clinic.charge("1042"));
    }

    private String paidPartButUnreadable(Money part) {
        return thenUnreadable(clinic.charge(clinic.askPart("1042", part)));
    }

    private String thenUnreadable(String payment) {
        clinic.run();
        outside.pims().unreadable(true);
        outside.reader().tap(Card.APPROVED);
        clinic.pass(Duration.ofSeconds(2));
        return payment;
    }

    private void tick(String payment) {
        var id = clinic.posting(payment).id();
        clinic.database.change(tx -> clinic.posting.postings().entered(tx, id, Optional.of(ANN), "Front desk"));
        clinic.run();
    }

    private void answer(String payment, boolean yes) {
        var id = clinic.posting(payment).id();
        clinic.database.change(tx -> clinic.posting.postings().isThePayment(tx, id, yes, Optional.of(ANN)));
        clinic.pass(Duration.ofSeconds(5));
    }

    private void setType(String type) {
        clinic.database.change(tx -> clinic.locations.set(tx, "payment-type/farpims/CARD_READER/*", type, "installer"));
    }
}
