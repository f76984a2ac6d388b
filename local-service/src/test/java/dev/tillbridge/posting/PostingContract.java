package dev.tillbridge.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Trouble;
import dev.tillbridge.money.Money;
import dev.tillbridge.pims.PostingAbilities;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Entering a payment in the PIMS: once, or not at all, and never silently.
abstract class PostingContract extends PostingScene {
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
    void an_entry_is_never_repeated_because_an_exchanged_description_of_the_pims_does_not_show_it() {
        outside.pims().blindFromNextEntry();

        var payment = paid();
        clinic.pass(Duration.ofMinutes(10));

        assertThat(outside.pims().entries("1042")).isEqualTo(1);
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.VERIFY_FIRST);
        assertThat(clinic.needsYou()).containsExactly(AttentionKind.CHECK_FIRST);
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
}
