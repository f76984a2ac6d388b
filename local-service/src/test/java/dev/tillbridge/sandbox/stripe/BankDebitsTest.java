package dev.tillbridge.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Charge;
import com.stripe.model.Mandate;
import com.stripe.model.PaymentMethod;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Bank accounts typed on the hosted page: days of not knowing, then paid or sent back.
class BankDebitsTest extends PageTest {
    @Test
    void a_debit_is_complete_and_unpaid_for_days_and_then_paid() {
        var session = bankSession();
        assertThat(client.payFromBank(session.text("url"), "000123456789").status())
                .isEqualTo(303);
        assertThat(status(session)).isEqualTo("complete unpaid");
        assertThat(intent(session).text("status")).isEqualTo("processing");
        assertThat(control.charges()).isZero();
        assertThat(news(3))
                .containsExactly("checkout.session.completed", "payment_intent.processing", "charge.pending");

        control.pass(Duration.ofDays(3));
        assertThat(intent(session).text("status")).isEqualTo("processing");
        control.pass(Duration.ofDays(3));
        assertThat(intent(session).text("status")).isEqualTo("succeeded");
        assertThat(status(session)).isEqualTo("complete paid");
        assertThat(news(3))
                .containsExactly(
                        "checkout.session.async_payment_succeeded", "payment_intent.succeeded", "charge.succeeded");
        assertThat(control.charges("attempt", "a1")).isEqualTo(1);
    }

    @Test
    void a_debit_that_its_bank_sends_back_took_nothing() {
        var session = bankSession();
        client.payFromBank(session.text("url"), "000222222227");
        control.pass(Duration.ofDays(7));

        assertThat(intent(session).text("status")).isEqualTo("requires_payment_method");
        assertThat(intent(session).text("last_payment_error", "code")).isEqualTo("insufficient_funds");
        assertThat(status(session)).isEqualTo("complete unpaid");
        assertThat(news(3))
                .containsExactly(
                        "checkout.session.async_payment_failed", "payment_intent.payment_failed", "charge.failed");
        assertThat(control.charges()).isZero();
    }

    @Test
    void one_debit_is_settled_without_moving_the_clock() {
        var paid = bankSession();
        var failed = bankSession();
        client.payFromBank(paid.text("url"), "000000000009");
        client.payFromBank(failed.text("url"), "000123456789");
        control.debitArrives(intent(paid).text("id"));
        control.debitFails(intent(failed).text("id"), "account_closed");
        control.pass(Duration.ofDays(30));

        assertThat(status(paid)).isEqualTo("complete paid");
        assertThat(status(failed)).isEqualTo("complete unpaid");
        assertThat(control.capturedMinor()).isEqualTo(105_00);
    }

    @Test
    void a_debit_is_cancelled_only_before_it_is_sent() {
        var early = bankSession();
        client.payFromBank(early.text("url"), "000123456789");
        assertThat(cancel(early).text("status")).isEqualTo("canceled");
        var late = bankSession();
        client.payFromBank(late.text("url"), "000123456789");
        later(Duration.ofHours(8));

        assertThat(cancel(late).text("error", "code")).isEqualTo("payment_intent_unexpected_state");
        control.pass(Duration.ofDays(7));
        assertThat(status(early)).isEqualTo("complete unpaid");
        assertThat(control.charges()).isEqualTo(1);
    }

    @Test
    void a_refund_of_a_debit_takes_days_too_and_may_fail() {
        var session = bankSession();
        client.payFromBank(session.text("url"), "000123456789");
        var intent = intent(session).text("id");
        assertThat(refund(intent).status()).isEqualTo(400);
        control.debitArrives(intent);

        var first = refund(intent);
        assertThat(first.text("status")).isEqualTo("pending");
        assertThat(first.text("destination_details", "type")).isEqualTo("us_bank_transfer");
        control.failRefund(first.text("id"));
        var second = refund(intent);
        control.pass(Duration.ofDays(7));
        assertThat(api.get("/v1/refunds/" + second.text("id")).text("status")).isEqualTo("succeeded");
        assertThat(control.refundedMinor()).isEqualTo(105_00);
    }

    @Test
    void a_debit_that_had_paid_can_come_back_as_a_lost_dispute() {
        var session = bankSession();
        client.payFromBank(session.text("url"), "000123456789");
        control.debitArrives(intent(session).text("id"));
        control.debitReturns(intent(session).text("id"));
        var other = bankSession();
        client.payFromBank(other.text("url"), "000555555559");
        control.pass(Duration.ofDays(10));

        var disputes = api.get("/v1/disputes").at("data");
        assertThat(disputes.size()).isEqualTo(2);
        disputes.forEach(
                dispute -> assertThat(dispute.path("status").stringValue()).isEqualTo("lost"));
        assertThat(control.disputedMinor()).isEqualTo(210_00);
        assertThat(intent(session).text("status")).isEqualTo("succeeded");
        assertThat(refund(intent(session).text("id")).text("error", "code")).isEqualTo("charge_disputed");
        assertThat(news(3))
                .containsExactly("charge.dispute.closed", "charge.dispute.funds_withdrawn", "charge.dispute.created");
    }

    @Test
    void an_account_that_has_to_be_proved_pays_only_after_that() {
        var session = bankSession();
        client.payFromUnprovedBank(session.text("url"), "000123456789");
        assertThat(status(session)).isEqualTo("complete unpaid");
        assertThat(intent(session).text("status")).isEqualTo("requires_action");
        assertThat(intent(session).text("next_action", "type")).isEqualTo("verify_with_microdeposits");
        restart();
        var page = intent(session).text("next_action", "verify_with_microdeposits", "hosted_verification_url");
        assertThat(client.prove(page, "SM99ZZ").text()).contains("not the code");
        control.pass(Duration.ofDays(7));
        assertThat(control.charges()).isZero();

        assertThat(client.prove(page, "SM11AA").text()).contains("on its way");
        assertThat(intent(session).text("status")).isEqualTo("processing");
        assertThat(client.prove(page, "SM11AA").status()).isEqualTo(404);
        control.pass(Duration.ofDays(7));
        assertThat(status(session)).isEqualTo("complete paid");
        assertThat(control.charges()).isEqualTo(1);
    }

    @Test
    void an_account_that_nobody_proves_takes_nothing() {
        var late = bankSession();
        client.payFromUnprovedBank(late.text("url"), "000123456789");
        var guessed = bankSession();
        client.payFromUnprovedBank(guessed.text("url"), "000123456789");
        var path = "/v1/payment_intents/" + intent(guessed).text("id") + "/verify_microdeposits";
        for (int i = 0; i < 10; i++) {
            assertThat(api.post(path, "", "amounts[]", "1", "amounts[]", "2").text("error", "code"))
                    .isEqualTo("payment_method_microdeposit_verification_amounts_mismatch");
        }
        assertThat(api.post(path, "", "amounts[]", "32", "amounts[]", "45").text("error", "code"))
                .isEqualTo("payment_intent_unexpected_state");
        control.pass(Duration.ofDays(20));

        assertThat(intent(late).text("last_payment_error", "code"))
                .isEqualTo("payment_method_microdeposit_verification_timeout");
        assertThat(news(1)).containsExactly("checkout.session.async_payment_failed");
        assertThat(control.charges()).isZero();
        var instant = bankSession("payment_method_options[us_bank_account][verification_method]", "instant");
        assertThat(client.open(instant.text("url")).text()).doesNotContain("deposit first");
    }

    @Test
    void a_bank_account_is_not_held_not_saved_and_not_guessed() {
        assertThat(bankSession("payment_intent_data[capture_method]", "manual").status())
                .isEqualTo(400);
        var cards = session();
        assertThat(client.payFromBank(cards.text("url"), "000123456789").status())
                .isEqualTo(422);
        var session = bankSession();
        assertThat(client.payFromBank(session.text("url"), "000999999999").status())
                .isEqualTo(422);
        assertThat(client.pay(session.text("url"), Client.VISA).status()).isEqualTo(422);
        assertThat(status(session)).isEqualTo("open unpaid");
    }

    @Test
    void what_is_told_of_a_debit_is_known_to_the_library() {
        var session = bankSession();
        client.payFromBank(session.text("url"), "000123456789");
        var charge = api.get("/v1/payment_intents/" + intent(session).text("id")
                        + "?expand[]=latest_charge&expand[]=payment_method")
                .body();
        assertThat(ModelCheck.differences(charge.path("latest_charge"), Charge.class, Set.of("id")))
                .isEmpty();
        assertThat(ModelCheck.differences(charge.path("payment_method"), PaymentMethod.class, Set.of("id")))
                .isEmpty();
        var mandate = charge.path("latest_charge")
                .path("payment_method_details")
                .path("us_bank_account")
                .path("mandate")
                .stringValue();
        assertThat(ModelCheck.differences(
                        api.get("/v1/mandates/" + mandate).body(), Mandate.class, Set.of("id", "status")))
                .isEmpty();
    }

    private Reply bankSession(String... more) {
        var all = new String[2 + more.length];
        all[0] = "payment_method_types[]";
        all[1] = "us_bank_account";
        System.arraycopy(more, 0, all, 2, more.length);
        return session(all);
    }

    private Reply intent(Reply session) {
        return intentNow(now(session).text("payment_intent"));
    }

    private Reply cancel(Reply session) {
        return api.post("/v1/payment_intents/" + intent(session).text("id") + "/cancel", "");
    }

    private Reply refund(String intent) {
        return api.post("/v1/refunds", "", "payment_intent", intent);
    }
}
