package dev.tillbridge.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.terminal.ReaderPresentPaymentMethodParams;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.ChargeOrder;
import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.payment.RefundList;
import dev.tillbridge.payment.RefundOrder;
import dev.tillbridge.payment.RefundStatus;
import dev.tillbridge.terminal.TerminalAnswer;
import dev.tillbridge.terminal.TerminalId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// What nobody documents for certain about the processor and the program relies on all the same; against our sandbox
/// always, and against an account in test mode when its key is given. No test knows which of them it talks to.
@TestInstance(Lifecycle.PER_CLASS)
abstract class ProcessorFacts {
    private static final Duration SHORTEST_HOLD = Duration.ofHours(24);

    abstract StripeAccess access();

    /// The same account, as its library has it.
    abstract StripeClient client();

    /// A simulated reader of the account, registered for this run.
    abstract TerminalId reader();

    abstract Instant now();

    @Test
    void a_card_held_to_the_reader_pays_what_is_on_it_once() throws StripeException {
        var charge = create(order(1200));
        show(charge);
        present();

        var truth = look(charge);

        assertThat(truth.status()).isEqualTo(ChargeStatus.CAPTURED);
        assertThat(truth.captured()).isEqualTo(usd(1200));
        assertThat(truth.card().orElseThrow().last4()).matches("\\d{4}");
    }

    @Test
    void a_payment_that_was_taken_stands_whatever_is_cleared_or_closed_afterwards() throws StripeException {
        var charge = create(order(1300));
        show(charge);
        present();

        access().readers().clear(reader());
        access().payments().makeFinal(charge, key());

        assertThat(look(charge).captured()).isEqualTo(usd(1300));
    }

    @Test
    void a_second_amount_on_the_reader_never_lets_the_next_card_pay_the_first() throws StripeException {
        var first = create(order(1400));
        var second = create(order(1500));
        show(first);

        // Refused as busy, or put in the place of the first one.
        var answer = access().readers().show(reader(), second, usd(1500), false, key());
        var shown = answer instanceof TerminalAnswer.Showing(var charge, var reading) ? charge : first;
        present();

        var other = shown.equals(first) ? second : first;
        assertThat(look(shown).captured().isPositive()).isTrue();
        assertThat(look(other).captured().isZero()).isTrue();
    }

    @Test
    void what_was_closed_for_good_is_never_shown_or_paid_again() {
        var charge = create(order(1600));
        assertThat(known(access().payments().makeFinal(charge, key())).status()).isEqualTo(ChargeStatus.CLOSED);

        var answer = access().readers().show(reader(), charge, usd(1600), false, key());

        assertThat(answer).isNotInstanceOf(TerminalAnswer.Showing.class);
        assertThat(look(charge).status()).isEqualTo(ChargeStatus.CLOSED);
    }

    @Test
    void a_held_card_says_until_when_and_letting_it_go_gives_nothing_back() throws StripeException {
        var charge = create(held(1700));
        show(charge);
        present();
        var held = look(charge);
        assertThat(held.captured().isZero()).isTrue();
        assertThat(held.approved()).isEqualTo(usd(1700));
        assertThat(held.heldUntil()).isAfter(now().plus(SHORTEST_HOLD));

        access().payments().makeFinal(charge, key());

        assertThat(look(charge).status()).isEqualTo(ChargeStatus.CLOSED);
        // Were there one, what is let go would be told as money that was given back in the processor's own pages.
        assertThat(access().givingBack().list(charge)).isEqualTo(new RefundList.Listed(List.of()));
    }

    @Test
    void held_money_is_taken_once_however_often_it_is_asked() throws StripeException {
        var charge = create(held(1800));
        show(charge);
        present();

        access().payments().take(charge, key());
        access().payments().take(charge, key());

        assertThat(look(charge).captured()).isEqualTo(usd(1800));
    }

    @Test
    void an_amount_that_ends_in_five_cents_is_declined_by_the_test_bank_and_can_be_tried_again()
            throws StripeException {
        var charge = create(order(1905));
        show(charge);
        present();

        var truth = look(charge);
        assertThat(truth.captured().isZero()).isTrue();
        assertThat(truth.status()).isEqualTo(ChargeStatus.OPEN);
        assertThat(truth.decline()).isPresent();
    }

    @Test
    void more_than_was_taken_is_never_given_back_and_a_part_is_there_at_once() throws StripeException {
        var charge = create(order(2000));
        show(charge);
        present();
        var back = access().givingBack();

        back.refund(new RefundOrder("r1" + charge, charge, usd(1500), Map.of("installation", "facts")), key());
        back.refund(new RefundOrder("r2" + charge, charge, usd(1500), Map.of("installation", "facts")), key());

        var listed = ((RefundList.Listed) back.list(charge)).refunds();
        assertThat(listed).hasSize(1);
        assertThat(listed.getFirst().amount()).isEqualTo(usd(1500));
        assertThat(listed.getFirst().status()).isIn(RefundStatus.SUCCEEDED, RefundStatus.UNDER_WAY);
    }

    @Test
    void one_key_makes_one_object_and_another_amount_under_it_is_refused() throws StripeException {
        var key = key();
        var params = PaymentIntentCreateParams.builder().setCurrency("usd").addPaymentMethodType("card_present");
        var options =
                com.stripe.net.RequestOptions.builder().setIdempotencyKey(key).build();
        var first =
                client().v1().paymentIntents().create(params.setAmount(2100L).build(), options);

        var again =
                client().v1().paymentIntents().create(params.setAmount(2100L).build(), options);

        assertThat(again.getId()).isEqualTo(first.getId());
        assertThatThrownBy(() -> client().v1()
                        .paymentIntents()
                        .create(params.setAmount(2200L).build(), options))
                .isInstanceOf(StripeException.class);
    }

    @Test
    void a_page_lives_no_shorter_than_half_an_hour_and_no_longer_than_a_day() {
        for (var life : new Duration[] {Duration.ofMinutes(20), Duration.ofHours(25)}) {
            assertThatThrownBy(() -> client().v1().checkout().sessions().create(page(life)))
                    .isInstanceOf(InvalidRequestException.class);
        }
    }

    private SessionCreateParams page(Duration life) {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setSuccessUrl("https://example.org/done")
                .setExpiresAt(now().plus(life).getEpochSecond())
                .addLineItem(SessionCreateParams.LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                                .setCurrency("usd")
                                .setUnitAmount(2300L)
                                .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                        .setName("Practice")
                                        .build())
                                .build())
                        .build())
                .build();
    }

    String readerId() {
        return reader().value().substring(StripeReaders.DRIVER.length() + 1);
    }

    private void present() throws StripeException {
        client().v1()
                .testHelpers()
                .terminal()
                .readers()
                .presentPaymentMethod(
                        readerId(), ReaderPresentPaymentMethodParams.builder().build());
    }

    private void show(String charge) {
        var truth = look(charge);
        assertThat(access().readers().show(reader(), charge, truth.asked(), false, key()))
                .isInstanceOf(TerminalAnswer.Showing.class);
    }

    private String create(ChargeOrder order) {
        return known(access().payments().create(order, key())).reference();
    }

    private ChargeTruth look(String charge) {
        return known(access().payments().look(charge));
    }

    private static ChargeTruth known(ProviderAnswer answer) {
        assertThat(answer).isInstanceOf(ProviderAnswer.Known.class);
        return ((ProviderAnswer.Known) answer).truth();
    }

    private ChargeOrder order(long minorUnits) {
        return new ChargeOrder(key(), usd(minorUnits), "Practice", Map.of("installation", "facts"), false);
    }

    private ChargeOrder held(long minorUnits) {
        var takeAt = now().plus(Duration.ofHours(6));
        return new ChargeOrder(
                key(), usd(minorUnits), "Practice", Map.of("installation", "facts"), false, null, takeAt);
    }

    private static Money usd(long minorUnits) {
        return Money.of(minorUnits, "USD");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
