package dev.tillbridge.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.FarSide.Trouble;
import dev.tillbridge.payment.RefundFarSide.Call;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every [RefundProvider] must do, over a real line to a far side that can misbehave.
public abstract class RefundProviderContract {
    protected abstract RefundProvider provider();

    protected abstract RefundFarSide farSide();

    @Test
    void a_part_of_a_payment_is_given_back_and_says_what_was_ordered() {
        var payment = farSide().paid(10_50);

        var truth = known(provider().refund(order("r1", payment, 4_00), "k1"));

        assertThat(truth.payment()).isEqualTo(payment);
        assertThat(truth.amount()).isEqualTo(usd(4_00));
        assertThat(truth.status()).isEqualTo(RefundStatus.SUCCEEDED);
        assertThat(truth.metadata()).containsEntry("refund", "r1").containsEntry("installation", "i1");
        assertThat(known(provider().look(truth.reference())).amount()).isEqualTo(usd(4_00));
        assertThat(farSide().refundedMinor()).isEqualTo(4_00);
    }

    @Test
    void a_refund_soon_after_the_payment_takes_the_charge_itself_back() {
        assertThat(known(provider().refund(order("r1", farSide().paid(10_50), 10_50), "k1"))
                        .reversed())
                .isTrue();
    }

    @Test
    void the_same_key_gives_back_once() {
        var order = order("r1", farSide().paid(10_50), 4_00);

        var first = known(provider().refund(order, "k1"));
        var again = known(provider().refund(order, "k1"));

        assertThat(again.reference()).isEqualTo(first.reference());
        assertThat(farSide().refunds()).isEqualTo(1);
    }

    @Test
    void a_repeated_order_tells_what_is_true_today_not_what_was_true_then() {
        var order = order("r1", farSide().paid(10_50), 4_00);
        farSide().sendBack(known(provider().refund(order, "k1")).reference());

        var again = known(provider().refund(order, "k1"));

        assertThat(again.status()).isEqualTo(RefundStatus.FAILED);
        assertThat(again.failure()).isNotEmpty();
    }

    @Test
    void the_same_key_with_another_amount_gives_nothing_more_back() {
        var payment = farSide().paid(10_50);
        provider().refund(order("r1", payment, 4_00), "k1");

        assertThat(provider().refund(order("r1", payment, 5_00), "k1")).isInstanceOf(RefundAnswer.Unknown.class);
        assertThat(farSide().refundedMinor()).isEqualTo(4_00);
    }

    @Test
    void a_payment_is_given_back_in_parts_and_never_more_than_it() {
        var payment = farSide().paid(10_50);
        provider().refund(order("r1", payment, 4_00), "k1");
        provider().refund(order("r2", payment, 6_00), "k2");

        var tooMuch = provider().refund(order("r3", payment, 51), "k3");

        assertThat(tooMuch)
                .isInstanceOfSatisfying(
                        RefundAnswer.NotDone.class, no -> assertThat(no.again()).isFalse());
        assertThat(farSide().refundedMinor()).isEqualTo(10_00);
        known(provider().refund(order("r4", payment, 50), "k4"));
        assertThat(listed(payment)).hasSize(3);
    }

    @Test
    void nothing_is_given_back_twice_when_all_was_given_back() {
        var payment = farSide().paid(10_50);
        provider().refund(order("r1", payment, 10_50), "k1");

        assertThat(provider().refund(order("r2", payment, 10_50), "k2")).isInstanceOf(RefundAnswer.NotDone.class);
        // The same refund under a new key: the first one is it.
        assertThat(known(provider().refund(order("r1", payment, 10_50), "k3")).amount())
                .isEqualTo(usd(10_50));
        assertThat(farSide().refundedMinor()).isEqualTo(10_50);
    }

    @Test
    void nothing_is_given_back_of_what_was_never_paid() {
        assertThat(provider().refund(order("r1", farSide().open(10_50), 10_50), "k1"))
                .isInstanceOfSatisfying(
                        RefundAnswer.NotDone.class, no -> assertThat(no.again()).isFalse());
        assertThat(farSide().refunds()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"DROP_AFTER", "ERROR_AFTER", "TOO_SLOW"})
    void when_the_answer_is_lost_the_refund_is_found_by_our_id(Trouble trouble) {
        var order = order("r1", farSide().paid(10_50), 4_00);
        farSide().next(Call.CREATE, trouble);

        assertThat(provider().refund(order, "k1")).isInstanceOf(RefundAnswer.Unknown.class);

        assertThat(farSide().happened()).isEqualTo(1);
        Awaitility.await().until(() -> farSide().refunds() == 1);
        assertThat(known(provider().find(order)).amount()).isEqualTo(usd(4_00));
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"DROP_BEFORE", "ERROR_BEFORE", "KEY_IN_USE"})
    void when_nobody_can_say_it_is_not_sure_until_looked_up(Trouble trouble) {
        var order = order("r1", farSide().paid(10_50), 4_00);
        farSide().next(Call.CREATE, trouble);

        assertThat(provider().refund(order, "k1")).isInstanceOf(RefundAnswer.Unknown.class);

        assertThat(farSide().happened()).isEqualTo(1);
        assertThat(provider().find(order)).isInstanceOf(RefundAnswer.Absent.class);
        known(provider().refund(order, "k1"));
        assertThat(farSide().refundedMinor()).isEqualTo(4_00);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"CONFLICT", "RATE_LIMIT"})
    void a_processor_that_is_busy_gave_nothing_back_and_may_be_asked_again(Trouble trouble) {
        var order = order("r1", farSide().paid(10_50), 4_00);
        farSide().next(Call.CREATE, trouble);

        assertThat(provider().refund(order, "k1"))
                .isInstanceOfSatisfying(
                        RefundAnswer.NotDone.class, no -> assertThat(no.again()).isTrue());
        assertThat(farSide().happened()).isEqualTo(1);
        assertThat(farSide().refunds()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"WRONG_AMOUNT", "WRONG_CURRENCY", "WRONG_REFERENCE"})
    void an_answer_that_is_not_what_was_ordered_is_not_taken_for_it(Trouble trouble) {
        var order = order("r1", farSide().paid(10_50), 4_00);
        farSide().next(Call.CREATE, trouble);

        assertThat(provider().refund(order, "k1")).isInstanceOf(RefundAnswer.Unknown.class);
        assertThat(farSide().happened()).isEqualTo(1);
        assertThat(known(provider().find(order)).amount()).isEqualTo(usd(4_00));
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"ERROR_BEFORE", "RATE_LIMIT", "FORBIDDEN"})
    void a_list_that_fails_never_says_that_nothing_was_given_back(Trouble trouble) {
        var order = order("r1", farSide().paid(10_50), 4_00);
        known(provider().refund(order, "k1"));
        farSide().next(Call.LIST, trouble);
        farSide().next(Call.LIST, trouble);

        assertThat(provider().find(order)).isInstanceOf(RefundAnswer.Unknown.class);
        assertThat(provider().list(order.payment())).isInstanceOf(RefundList.NotListed.class);
        assertThat(farSide().happened()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"ERROR_BEFORE", "CONFLICT", "RATE_LIMIT", "FORBIDDEN", "TOO_SLOW"})
    void a_look_that_fails_says_nothing(Trouble trouble) {
        var reference = known(provider().refund(order("r1", farSide().paid(10_50), 4_00), "k1"))
                .reference();
        farSide().next(Call.LOOK, trouble);

        assertThat(provider().look(reference)).isInstanceOf(RefundAnswer.Unknown.class);
        assertThat(farSide().happened()).isEqualTo(1);
    }

    @Test
    void a_refund_that_the_bank_sends_back_days_later_is_known_as_come_to_nothing() {
        var payment = farSide().paid(10_50);
        var reference =
                known(provider().refund(order("r1", payment, 4_00), "k1")).reference();

        farSide().sendBack(reference);

        assertThat(known(provider().look(reference)).status()).isEqualTo(RefundStatus.FAILED);
        known(provider().refund(order("r2", payment, 10_50), "k2"));
    }

    @Test
    void a_refund_of_another_installation_is_listed_and_never_found_as_ours_even_under_the_same_id() {
        var payment = farSide().paid(10_50);
        provider().refund(new RefundOrder("r1", payment, usd(4_00), Map.of("installation", "i2")), "k1");

        assertThat(provider().find(order("r1", payment, 4_00))).isInstanceOf(RefundAnswer.Absent.class);
        assertThat(provider().refund(order("r1", payment, 4_00), "k1")).isInstanceOf(RefundAnswer.Unknown.class);
        assertThat(listed(payment)).hasSize(1);
    }

    @Test
    void a_refund_of_one_payment_is_none_of_anothers() {
        var one = farSide().paid(10_50);
        var other = farSide().paid(20_00);
        provider().refund(order("r1", one, 4_00), "k1");

        assertThat(listed(other)).isEmpty();
        assertThat(provider().find(order("r1", other, 4_00))).isInstanceOf(RefundAnswer.Absent.class);
    }

    @Test
    void what_is_no_reference_of_the_processor_is_never_sent_to_it() {
        assertThatThrownBy(() -> provider().look("../charges")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> provider().list("x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> provider().refund(order("r1", "ch_1", 1), "k1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<RefundTruth> listed(String payment) {
        return ((RefundList.Listed) provider().list(payment)).refunds();
    }

    private static RefundOrder order(String id, String payment, long minorUnits) {
        return new RefundOrder(
                id,
                payment,
                usd(minorUnits),
                Map.of("installation", "i1", "activity", "act1", "attempt", "a1", "code", "TB-7K4"));
    }

    private static RefundTruth known(RefundAnswer answer) {
        assertThat(answer).isInstanceOf(RefundAnswer.Known.class);
        return ((RefundAnswer.Known) answer).truth();
    }

    private static Money usd(long minorUnits) {
        return Money.of(minorUnits, "USD");
    }
}
