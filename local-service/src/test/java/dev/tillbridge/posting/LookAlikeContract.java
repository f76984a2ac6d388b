package dev.tillbridge.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.farside.Trouble;
import dev.tillbridge.money.Money;
import dev.tillbridge.pims.InvoiceStatus;
import dev.tillbridge.pims.PostingAbilities;
import dev.tillbridge.problem.ProblemCode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What already stands in the PIMS when a payment is to be entered: ours, another one, or one that may be ours.
abstract class LookAlikeContract extends PostingScene {
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
}
