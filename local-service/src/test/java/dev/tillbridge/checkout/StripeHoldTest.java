package dev.tillbridge.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.giveback.GiveBackAsk;
import dev.tillbridge.money.Money;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Role;
import dev.tillbridge.payment.AttemptState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Money that is held on a card at a strict Stripe-shaped server; what is taken is counted there.
final class StripeHoldTest extends StripeScene {
    private static final String CAPTURE = INTENTS + "/*/capture";
    private static final String CANCEL = INTENTS + "/*/cancel";

    @ParameterizedTest
    @CsvSource({
        "NONE, POST, " + CAPTURE,
        "DROP_AFTER, POST, " + CAPTURE,
        "DROP_BEFORE, POST, " + CAPTURE,
        "ERROR_BEFORE, POST, " + CAPTURE,
        "ERROR_AFTER, POST, " + CAPTURE,
        "RATE_LIMIT, POST, " + CAPTURE,
        "DROP_AFTER, GET, " + INTENTS + "/*"
    })
    void what_is_held_is_taken_once_whatever_happens_to_one_answer(String fault, String method, String path) {
        var payment = held();
        if (!fault.equals("NONE")) {
            control.arm(fault, method, path);
        }
        clinic.room.checkout().takeNow(payment, Actor.named("Front desk"));
        clinic.pass(Duration.ofSeconds(30));
        clinic.leap(Duration.ofHours(1));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(control.capturedMinor()).isEqualTo(18_420);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
        if (!fault.equals("NONE")) {
            assertThat(control.fired()).contains(fault);
        }
    }

    @ParameterizedTest
    @CsvSource({"NONE", "DROP_AFTER", "DROP_BEFORE", "ERROR_BEFORE", "ERROR_AFTER"})
    void what_is_let_go_is_never_taken_whatever_happens_to_one_answer(String fault) {
        var manager = clinic.person("Mia", Role.MANAGER, "7391");
        var payment = held();
        if (!fault.equals("NONE")) {
            control.arm(fault, "POST", CANCEL);
        }
        var ask = new GiveBackAsk(
                clinic.ids.next(),
                payment,
                Money.of(18_420, "USD"),
                List.of(),
                "charged too much",
                null,
                manager,
                "Front desk");
        clinic.giveBack.giveBack().start(ask, "7391");
        clinic.pass(Duration.ofSeconds(30));
        clinic.leap(Duration.ofDays(1));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.VOIDED);
        assertThat(control.capturedMinor()).isZero();
        assertThat(outside.pims().entries("1042")).isZero();
    }

    @Test
    void a_hold_that_the_bank_let_go_is_said_to_be_over_and_nothing_was_taken() {
        var payment = held();
        outside.clock().pass(Duration.ofDays(3));
        clinic.pass(Duration.ofSeconds(10));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.EXPIRED);
        assertThat(control.capturedMinor()).isZero();
    }

    private String held() {
        clinic.database.change(tx -> clinic.locations.set(tx, "take-at", "18:00", "installer"));
        var payment = clinic.charge("1042");
        clinic.run();
        control.approve(readerId());
        clinic.pass(Duration.ofSeconds(5));
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.AUTHORIZED);
        assertThat(control.capturedMinor()).isZero();
        return payment;
    }
}
