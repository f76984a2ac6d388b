package dev.tillbridge.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MoneyBackTest extends SandboxTest {
    @Test
    void no_more_can_be_given_back_than_was_taken() {
        var intent = paid(10_50);

        assertThat(refund(intent, 6_00).status()).isEqualTo(200);
        assertThat(refund(intent, 4_51).status()).isEqualTo(400);
        assertThat(refund(intent, 4_50).status()).isEqualTo(200);
        assertThat(refund(intent, 1_00).text("error", "code")).isEqualTo("charge_already_refunded");
        assertThat(control.refundedMinor()).isEqualTo(10_50);
        assertThat(control.refunds()).isEqualTo(2);
    }

    @Test
    void an_unpaid_intent_has_nothing_to_give_back() {
        assertThat(refund(intent(10_50), 1_00).text("error", "code")).isEqualTo("payment_intent_unexpected_state");
    }

    @Test
    void a_refund_soon_after_the_sale_is_a_reversal() {
        var intent = paid(10_50);
        assertThat(refund(intent, 1_00).text("destination_details", "card", "type"))
                .isEqualTo("reversal");
        later(Duration.ofHours(3));
        assertThat(refund(intent, 1_00).text("destination_details", "card", "type"))
                .isEqualTo("refund");
    }

    @Test
    void a_refund_that_the_bank_sends_back_can_be_given_again() {
        var intent = paid(10_50);
        var first = refund(intent, 10_50).text("id");
        control.failRefund(first);

        assertThat(api.get("/v1/refunds/" + first).text("status")).isEqualTo("failed");
        assertThat(refund(intent, 10_50).status()).isEqualTo(200);
        assertThat(control.refundedMinor()).isEqualTo(10_50);
    }

    @Test
    void a_held_amount_is_taken_once_or_let_go() {
        var reader = reader();
        var held = intent(10_50, "description", "hold");
        var manual = api.post(
                        "/v1/payment_intents",
                        "",
                        "amount",
                        "1050",
                        "currency",
                        "usd",
                        "capture_method",
                        "manual",
                        "payment_method_types[]",
                        "card_present")
                .text("id");
        ask(reader, manual);
        control.approve(reader);
        assertThat(intentNow(manual).text("status")).isEqualTo("requires_capture");
        assertThat(control.charges()).isZero();

        var path = "/v1/payment_intents/" + manual + "/capture";
        assertThat(api.post(path, "", "amount_to_capture", "1051").status()).isEqualTo(400);
        assertThat(api.post(path, "", "amount_to_capture", "1000").number("amount_received"))
                .isEqualTo(1000);
        assertThat(api.post(path, "").text("error", "code")).isEqualTo("payment_intent_unexpected_state");
        assertThat(control.capturedMinor()).isEqualTo(1000);
        assertThat(intentNow(held).text("status")).isEqualTo("requires_payment_method");
    }

    @Test
    void a_held_amount_that_nobody_takes_in_time_is_let_go_by_the_bank() {
        var reader = reader();
        var held = hold(reader);
        var taken = hold(reader);
        later(Duration.ofHours(47));
        assertThat(api.post("/v1/payment_intents/" + taken + "/capture", "").text("status"))
                .isEqualTo("succeeded");
        later(Duration.ofHours(2));

        assertThat(intentNow(held).text("status")).isEqualTo("canceled");
        assertThat(intentNow(held).text("cancellation_reason")).isEqualTo("automatic");
        assertThat(api.post("/v1/payment_intents/" + held + "/capture", "").text("error", "code"))
                .isEqualTo("payment_intent_unexpected_state");
        assertThat(api.get("/v1/events?types[]=charge.expired").at("data").size())
                .isEqualTo(1);
        assertThat(control.charges()).isEqualTo(1);
    }

    private String hold(String reader) {
        var intent = intentHeld();
        ask(reader, intent);
        control.approve(reader);
        var charge = api.get("/v1/payment_intents/" + intent + "?expand[]=latest_charge");
        assertThat(charge.number("latest_charge", "payment_method_details", "card_present", "capture_before"))
                .isEqualTo(clock.instant().plus(Duration.ofDays(2)).getEpochSecond());
        return intent;
    }

    private String intentHeld() {
        return api.post(
                        "/v1/payment_intents",
                        "",
                        "amount",
                        "1050",
                        "currency",
                        "usd",
                        "capture_method",
                        "manual",
                        "payment_method_types[]",
                        "card_present")
                .text("id");
    }

    private String paid(long amount) {
        var reader = reader();
        var intent = intent(amount);
        ask(reader, intent);
        control.approve(reader);
        return intent;
    }

    private Reply refund(String intent, long amount) {
        return api.post("/v1/refunds", "", "payment_intent", intent, "amount", Long.toString(amount));
    }
}
