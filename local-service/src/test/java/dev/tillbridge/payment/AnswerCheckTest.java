package dev.tillbridge.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.money.Money;
import dev.tillbridge.problem.ProblemCode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerCheckTest {
    private static final Map<String, String> OURS =
            Map.of("installation", "i1", "activity", "a1", "attempt", "t1", "code", "K7M42QX");
    private static final ChargeOrder ORDER = new ChargeOrder("t1", usd(18420), "Invoice 1042", OURS, true);

    @Test
    void the_amount_that_was_asked_agrees() {
        assertThat(compare(captured(18420, 0, 0))).isEqualTo(new AnswerFit.Agrees(usd(18420)));
    }

    @Test
    void surcharge_and_tip_are_no_overpayment() {
        assertThat(compare(captured(18420 + 553 + 100, 553, 100))).isEqualTo(new AnswerFit.Agrees(usd(18420)));
    }

    @Test
    void less_is_a_part() {
        assertThat(compare(captured(6000, 0, 0))).isEqualTo(new AnswerFit.Partial(usd(6000)));
    }

    @Test
    void nothing_approved_is_nothing_moved() {
        assertThat(compare(truth(ChargeStatus.CLOSED, usd(18420), usd(0), usd(0), usd(0), usd(0), OURS)))
                .isEqualTo(new AnswerFit.NothingMoved());
    }

    @Test
    void more_differs() {
        assertDiffers(captured(18421, 0, 0));
    }

    @Test
    void more_hidden_as_a_smaller_surcharge_differs() {
        assertDiffers(captured(18420 + 553, 552, 0));
    }

    @Test
    void another_currency_differs() {
        var dkk = Money.of(18420, "DKK");
        var zero = Money.of(0, "DKK");
        assertDiffers(truth(ChargeStatus.CAPTURED, usd(18420), dkk, dkk, zero, zero, OURS));
        assertDiffers(truth(ChargeStatus.CAPTURED, dkk, dkk, dkk, zero, zero, OURS));
    }

    @Test
    void a_foreign_reference_differs_even_with_the_right_amount() {
        var foreign = Map.of("installation", "i1", "activity", "a1", "attempt", "t2", "code", "K7M42QX");
        var other = Map.of("installation", "i2", "activity", "a1", "attempt", "t1", "code", "K7M42QX");
        assertDiffers(truth(ChargeStatus.CAPTURED, usd(18420), usd(18420), usd(18420), usd(0), usd(0), foreign));
        assertDiffers(truth(ChargeStatus.CAPTURED, usd(18420), usd(18420), usd(18420), usd(0), usd(0), other));
        assertDiffers(truth(ChargeStatus.CAPTURED, usd(18420), usd(18420), usd(18420), usd(0), usd(0), Map.of()));
    }

    @Test
    void an_object_that_asks_for_another_amount_differs_before_anything_moves() {
        assertDiffers(truth(ChargeStatus.OPEN, usd(18421), usd(0), usd(0), usd(0), usd(0), OURS));
    }

    @Test
    void amounts_that_contradict_each_other_differ() {
        assertDiffers(truth(ChargeStatus.CAPTURED, usd(18420), usd(18420), usd(9000), usd(0), usd(0), OURS));
        assertDiffers(truth(ChargeStatus.OPEN, usd(18420), usd(18420), usd(18420), usd(0), usd(0), OURS));
        assertDiffers(captured(18420, -100, 0));
        assertDiffers(captured(500, 500, 0));
    }

    private static void assertDiffers(ChargeTruth truth) {
        assertThat(compare(truth))
                .isInstanceOfSatisfying(
                        AnswerFit.Differs.class,
                        differs -> assertThat(differs.problem().code()).isEqualTo(ProblemCode.ANSWER_DIFFERS));
    }

    private static AnswerFit compare(ChargeTruth truth) {
        return AnswerCheck.compare(ORDER, truth);
    }

    private static ChargeTruth captured(long approved, long surcharge, long tip) {
        return truth(ChargeStatus.CAPTURED, usd(18420), usd(approved), usd(approved), usd(surcharge), usd(tip), OURS);
    }

    private static ChargeTruth truth(
            ChargeStatus status,
            Money asked,
            Money approved,
            Money captured,
            Money surcharge,
            Money tip,
            Map<String, String> metadata) {
        return new ChargeTruth(
                "pi_1",
                status,
                asked,
                approved,
                captured,
                surcharge,
                tip,
                metadata,
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
    }

    private static Money usd(long minor) {
        return Money.of(minor, "USD");
    }
}
