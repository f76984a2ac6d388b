package dev.tillbridge.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Trouble;
import dev.tillbridge.money.Money;
import dev.tillbridge.operator.Role;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.LedgerAccount;
import dev.tillbridge.posting.PostingState;
import dev.tillbridge.problem.ProblemCode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// While nobody knows, or what moved is not what was asked: what people decide, and what the truth does to it.
abstract class NotSureContract extends SaleScene {
    @Test
    void b2_while_nobody_knows_the_invoice_stays_locked_and_a_person_is_told() {
        var payment = clinic.charge("1042");
        clinic.run();
        outside.reader().tap(Card.APPROVED);
        outside.internetDown(true);
        clinic.pass(Duration.ofSeconds(75));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.UNKNOWN);
        assertThat(clinic.needsYou()).contains(AttentionKind.NOT_SURE);
        assertRefused(ProblemCode.ALREADY_BEING_PAID, () -> clinic.charge("1042"));

        outside.internetDown(false);
        clinic.room.checkout().look(payment);
        clinic.pass(Duration.ofSeconds(5));
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(clinic.needsYou()).isEmpty();
    }

    @Test
    void b2_a_look_that_is_turned_away_leaves_the_outcome_as_unknown_as_it_was() {
        var payment = clinic.charge("1042");
        clinic.run();
        outside.reader().tap(Card.APPROVED);
        outside.reader().trouble("look", Trouble.REFUSED, 50);
        outside.processor().trouble("look", Trouble.REFUSED, 5);
        clinic.pass(Duration.ofSeconds(70));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.UNKNOWN);
        assertThat(clinic.needsYou()).containsExactly(AttentionKind.NOT_SURE);

        clinic.pass(Duration.ofMinutes(6));
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(outside.processor().captures()).isEqualTo(1);
    }

    @Test
    void more_taken_than_asked_is_booked_and_goes_nowhere_before_a_person_looked() {
        outside.processor().falsify(asked -> asked.plus(Money.of(1_000, "USD")));
        outside.reader().next(Card.APPROVED);

        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.attempt(payment).differs()).isPresent();
        assertThat(clinic.postings(payment)).isEmpty();
        assertThat(outside.pims().entries("1042")).isZero();
        assertThat(clinic.needsYou()).contains(AttentionKind.DIFFERENCE);
        assertRefused(ProblemCode.ALREADY_BEING_PAID, () -> clinic.charge("1042"));
    }

    @Test
    void a_difference_that_counts_goes_into_the_pims_and_nothing_more_can_be_charged() {
        var manager = clinic.person("Carol", Role.MANAGER, "7319");
        var payment = differing();

        clinic.room
                .checkout()
                .settle(new SettleDifference(payment, true, manager, "7319", "ten dollars stay as credit", null));
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
        assertThat(outside.pims().due("1042").isZero()).isTrue();
        assertThat(clinic.needsYou()).isEmpty();
        assertThat(credit()).containsExactly(Money.of(-1_000, "USD"));
        assertRefused(ProblemCode.NOTHING_DUE, () -> clinic.charge("1042"));
        assertThat(outside.processor().captures()).isEqualTo(1);
    }

    @Test
    void a_difference_that_does_not_count_frees_the_invoice_for_a_charge_that_is_meant() {
        var manager = clinic.person("Carol", Role.MANAGER, "7319");
        var payment = differing();

        clinic.room
                .checkout()
                .settle(new SettleDifference(payment, false, manager, "7319", "given back by hand", "re_77"));
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.needsYou()).isEmpty();
        assertThat(credit()).allMatch(Money::isZero);
        assertThat(clinic.postings(payment)).isEmpty();
        outside.clock().pass(Duration.ofHours(3));
        assertRefused(ProblemCode.SAME_AMOUNT_AGAIN, () -> clinic.charge("1042"));
        assertThat(outside.processor().captures()).isEqualTo(1);
        assertThat(outside.pims().entries("1042")).isZero();
        var timeline = clinic.database.read(view -> clinic.room.stories().timeline(view, payment));
        assertThat(timeline.getLast().text()).contains("Carol", "re_77", "given back by hand");
    }

    @Test
    void settling_a_difference_needs_the_right_pin_a_reason_a_reference_and_a_difference() {
        var manager = clinic.person("Carol", Role.MANAGER, "7319");
        var cashier = clinic.person("Ann", Role.STAFF, "4826");
        var payment = differing();

        settles(ProblemCode.NO_RIGHT, new SettleDifference(payment, true, cashier, "4826", "why", "re_1"));
        settles(ProblemCode.WRONG_PIN, new SettleDifference(payment, true, manager, "0000", "why", "re_1"));
        settles(ProblemCode.DECISION_NEEDS_REASON, new SettleDifference(payment, true, manager, "7319", " ", "re_1"));
        settles(
                ProblemCode.DIFFERENCE_NEEDS_REFERENCE,
                new SettleDifference(payment, false, manager, "7319", "why", " "));
        assertRefused(ProblemCode.ALREADY_BEING_PAID, () -> clinic.charge("1042"));
        assertThat(clinic.needsYou()).contains(AttentionKind.DIFFERENCE);

        clinic.room.checkout().settle(new SettleDifference(payment, true, manager, "7319", "why", null));
        settles(ProblemCode.NOTHING_TO_DECIDE, new SettleDifference(payment, false, manager, "7319", "why", "re_1"));
    }

    @Test
    void deciding_paid_without_proof_posts_it_and_a_later_no_is_a_difference() {
        var manager = clinic.person("Mia", Role.MANAGER, "7391");
        var payment = unknown();

        saidPaid(payment, manager, "7391");
        clinic.pass(Duration.ofSeconds(5));
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);

        outside.internetDown(false);
        outside.processor().makeFinal(clinic.attempt(payment).reference().orElseThrow(), "elsewhere");
        clinic.leap(Duration.ofDays(1));
        assertThat(clinic.needsYou()).contains(AttentionKind.DIFFERENCE);
        assertThat(outside.processor().captures()).isZero();
        assertThat(cameIn(payment)).containsExactly(usd(0));
        assertThat(credit()).containsExactly(clinic.attempt(payment).requested());
    }

    @Test
    void deciding_paid_when_less_was_taken_leaves_only_what_was_taken_in_the_processors_account() {
        var manager = clinic.person("Mia", Role.MANAGER, "7391");
        var payment = unknown();
        saidPaid(payment, manager, "7391");
        clinic.pass(Duration.ofSeconds(5));

        outside.processor().falsify(asked -> asked.minus(usd(2_000)));
        outside.processor().payLast();
        outside.internetDown(false);
        clinic.leap(Duration.ofDays(1));

        var taken = clinic.attempt(payment).requested().minus(usd(2_000));
        assertThat(clinic.needsYou()).contains(AttentionKind.DIFFERENCE);
        assertThat(cameIn(payment)).containsExactly(taken);
        assertThat(credit()).containsExactly(usd(2_000));

        clinic.room.checkout().settle(new SettleDifference(payment, false, manager, "7391", "taken back", "re_1"));
        assertThat(cameIn(payment)).containsExactly(taken);
        assertThat(credit()).containsExactly(usd(0));
        assertThat(balance(new LedgerAccount.Clearing("outside"))).containsExactly(taken.negated());
        assertThat(balance(new LedgerAccount.OfInvoice(
                        clinic.attempt(payment).rows().getFirst().invoice())))
                .containsExactly(usd(0));
    }

    @Test
    void deciding_not_paid_frees_the_invoice_and_a_later_yes_is_booked_and_a_difference() {
        var manager = clinic.person("Mia", Role.MANAGER, "7391");
        var payment = unknown();

        clinic.room
                .checkout()
                .decide(new Decision(
                        payment, false, manager, "7391", "reader says idle", null, "reader shows nothing"));
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CANCELLED);

        outside.processor().payLast();
        outside.internetDown(false);
        clinic.leap(Duration.ofDays(2));
        assertThat(clinic.needsYou()).contains(AttentionKind.DIFFERENCE);
        assertThat(clinic.postings(payment)).isEmpty();
    }

    @Test
    void deciding_needs_the_right_pin() {
        var manager = clinic.person("Mia", Role.MANAGER, "7391");
        var payment = unknown();

        assertRefused(ProblemCode.WRONG_PIN, () -> saidPaid(payment, manager, "1111"));
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.UNKNOWN);
    }

    private void saidPaid(String payment, String manager, String pin) {
        clinic.room
                .checkout()
                .decide(new Decision(payment, true, manager, pin, "client showed the slip", "031882", null));
    }
}
