package dev.tillbridge.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Trouble;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.posting.PostingState;
import dev.tillbridge.problem.ProblemCode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What happens between the card reader, the client and the processor.
abstract class AtTheReaderContract extends SaleScene {
    @Test
    void b3_a_reader_that_is_offline_ends_the_payment_before_anything_was_sent() {
        outside.reader().offline(true);

        var payment = clinic.charge("1042");
        clinic.run();

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.NOT_SENT);
        assertThat(outside.processor().charges()).isZero();
        outside.reader().offline(false);
        outside.reader().next(Card.APPROVED);
        clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(5));
        assertThat(outside.processor().captures()).isEqualTo(1);
    }

    @Test
    void no_internet_before_the_charge_is_refused_clearly() {
        outside.internetDown(true);

        var payment = clinic.charge("1042");
        clinic.run();

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.NOT_SENT);
        assertThat(clinic.journal(payment).result()).hasValue("NOT_CHARGED");
        assertThat(outside.processor().charges()).isZero();
    }

    @Test
    void b4_an_answer_that_comes_late_belongs_to_its_own_payment_only() {
        var first = clinic.charge("1042");
        clinic.run();
        clinic.room.checkout().stop(first, Actor.named("Front desk"));
        clinic.run();
        assertThat(clinic.attempt(first).state()).isEqualTo(AttemptState.CANCELLED);

        var second = clinic.charge("2001");
        clinic.run();
        outside.reader().tap(Card.APPROVED);
        clinic.pass(Duration.ofSeconds(3));

        assertThat(clinic.attempt(first).state()).isEqualTo(AttemptState.CANCELLED);
        assertThat(clinic.attempt(second).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(outside.processor().taken()).isEqualTo(5_000);
    }

    @Test
    void b5_an_earlier_clients_amount_comes_off_the_reader_first() {
        outside.reader().leftFromEarlier("pi_of_somebody_else");
        outside.reader().next(Card.APPROVED);

        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(3));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
    }

    @Test
    void b5_an_earlier_amount_that_does_not_come_off_refuses_the_payment() {
        outside.reader().stuckWith("pi_of_somebody_else");

        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(3));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.NOT_SENT);
        assertThat(outside.processor().charges()).isZero();
    }

    @Test
    void b6_stop_pressed_as_the_card_is_tapped_ends_as_the_processor_says() {
        var payment = clinic.charge("1042");
        clinic.run();
        outside.reader().tap(Card.APPROVED);
        clinic.room.checkout().stop(payment, Actor.named("Front desk"));
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
    }

    @Test
    void stop_pressed_in_time_charges_nothing_and_leaves_nothing_that_could_be_paid() {
        var payment = clinic.charge("1042");
        clinic.run();
        clinic.room.checkout().stop(payment, Actor.named("Front desk"));
        clinic.run();

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CANCELLED);
        assertThat(outside.processor().open()).isZero();
        assertThat(outside.reader().idle()).isTrue();
    }

    @Test
    void a_card_that_is_not_accepted_is_final_only_when_it_can_never_be_paid_any_more() {
        outside.reader().next(Card.REFUSED);

        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(3));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.DECLINED);
        assertThat(clinic.attempt(payment).decline())
                .hasValueSatisfying(decline -> assertThat(decline.code()).isEqualTo("insufficient_funds"));
        assertThat(outside.processor().open()).isZero();

        outside.reader().next(Card.APPROVED);
        clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(3));
        assertThat(outside.processor().captures()).isEqualTo(1);
    }

    @Test
    void nobody_taps_for_two_minutes_and_nothing_is_charged() {
        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(125));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CANCELLED);
        assertThat(outside.processor().open()).isZero();
        assertThat(outside.reader().idle()).isTrue();
    }

    @Test
    void a_show_whose_answer_is_lost_is_looked_for_and_never_shown_twice() {
        outside.reader().trouble("show", Trouble.LOST_AFTER, 1);

        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(3));
        outside.reader().tap(Card.APPROVED);
        clinic.pass(Duration.ofSeconds(10));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(outside.reader().shows()).isEqualTo(1);
        assertThat(outside.processor().captures()).isEqualTo(1);
    }

    @Test
    void a_show_that_never_arrived_is_made_final_before_anybody_is_told() {
        outside.reader().trouble("show", Trouble.LOST_BEFORE, 1);

        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(10));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CANCELLED);
        assertThat(outside.processor().open()).isZero();
    }

    @Test
    void a_charge_whose_creation_was_lost_is_found_again_and_made_once() {
        outside.processor().trouble("create", Trouble.LOST_AFTER, 1);
        outside.reader().next(Card.APPROVED);

        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(10));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(outside.processor().charges()).isEqualTo(1);
    }

    @Test
    void a_reader_in_use_by_another_desk_is_said_with_whom_and_for_what() {
        clinic.charge("1042");
        clinic.run();

        var second = clinic.charge("2001");
        clinic.run();

        assertThat(clinic.attempt(second).state()).isEqualTo(AttemptState.NOT_SENT);
        assertThat(SaleJournal.of(clinic.journal(second)).request().refusal())
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.READER_BUSY));
        assertThat(outside.reader().shows()).isEqualTo(1);
    }
}
