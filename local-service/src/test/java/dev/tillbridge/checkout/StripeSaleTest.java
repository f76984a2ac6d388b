package dev.tillbridge.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.posting.PostingState;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The whole sale over the real processor room, against a strict Stripe-shaped server; charges are counted there.
class StripeSaleTest extends StripeScene {
    @Test
    void a_tapped_card_is_charged_once_and_stands_in_the_pims_once() {
        var payment = clinic.charge("1042");
        clinic.run();
        control.approve(readerId());
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(control.charges()).isEqualTo(1);
        assertThat(control.capturedMinor()).isEqualTo(18_420);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "DROP_AFTER, POST, " + INTENTS,
        "DROP_BEFORE, POST, " + INTENTS,
        "ERROR_BEFORE, POST, " + INTENTS,
        "DROP_AFTER, POST, " + PROCESS,
        "READER_TIMEOUT_AFTER, POST, " + PROCESS,
        "ERROR_AFTER, POST, " + PROCESS,
        "DROP_AFTER, GET, " + INTENTS + "/*",
        "RATE_LIMIT, GET, " + INTENTS + "/*"
    })
    void one_broken_answer_on_the_way_still_charges_once(String fault, String method, String path) {
        control.arm(fault, method, path);

        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(9));
        if (clinic.attempt(payment).state() == AttemptState.SENT
                || clinic.attempt(payment).state() == AttemptState.UNKNOWN) {
            control.approve(readerId());
        }
        clinic.pass(Duration.ofSeconds(30));

        assertThat(control.fired()).containsExactly(fault);
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(control.charges()).isEqualTo(1);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
    }

    @Test
    void a_processor_in_trouble_before_anything_was_sent_charges_nothing_and_the_next_try_works() {
        control.arm("ERROR_BEFORE", "POST", READERS + "/cancel_action");
        control.arm("ERROR_BEFORE", "GET", READERS);
        var refused = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(2));
        assertThat(clinic.attempt(refused).state()).isEqualTo(AttemptState.NOT_SENT);
        assertThat(control.intents()).isZero();

        clinic.charge("1042");
        clinic.run();
        control.approve(readerId());
        clinic.pass(Duration.ofSeconds(5));
        assertThat(control.charges()).isEqualTo(1);
    }

    @Test
    void a_card_that_is_not_accepted_leaves_nothing_that_could_be_paid() {
        var payment = clinic.charge("1042");
        clinic.run();
        control.decline(readerId());
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.DECLINED);
        assertThat(control.charges()).isZero();

        var again = clinic.charge("1042");
        clinic.run();
        control.approve(readerId());
        clinic.pass(Duration.ofSeconds(5));
        assertThat(clinic.attempt(again).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(control.charges()).isEqualTo(1);
    }

    @Test
    void only_a_part_is_let_through_and_the_rest_stays_due() {
        var payment = clinic.charge("1042");
        clinic.run();
        control.partly(readerId(), 6_000);
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(clinic.attempt(payment).open().minorUnits()).isEqualTo(12_420);
        assertThat(outside.pims().due("1042").minorUnits()).isEqualTo(12_420);
    }

    @Test
    void an_answer_with_another_amount_is_held_for_a_person() {
        var payment = clinic.charge("1042");
        clinic.run();
        control.approve(readerId());
        control.arm("WRONG_AMOUNT", "GET", INTENTS + "/*");
        clinic.pass(Duration.ofSeconds(5));

        assertThat(control.fired()).hasSize(1);
        assertThat(clinic.attempt(payment).differs()).isPresent();
        assertThat(clinic.needsYou()).contains(AttentionKind.DIFFERENCE);
        assertThat(outside.pims().entries("1042")).isZero();
    }

    @Test
    void stop_takes_the_amount_off_the_reader_and_ends_it_for_good() {
        var payment = clinic.charge("1042");
        clinic.run();
        clinic.room.checkout().stop(payment, Actor.named("Front desk"));
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CANCELLED);
        assertThat(control.charges()).isZero();
    }
}
