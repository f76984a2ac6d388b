package dev.tillbridge.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReaderActionsTest extends SandboxTest {
    @Test
    void a_tapped_card_pays_the_intent_once() {
        var reader = reader();
        var intent = intent(10_50);

        assertThat(ask(reader, intent).text("action", "status")).isEqualTo("in_progress");
        assertThat(control.screen(reader).path("amount").asLong()).isEqualTo(10_50);
        control.approve(reader);

        assertThat(readerNow(reader).text("action", "status")).isEqualTo("succeeded");
        assertThat(intentNow(intent).text("status")).isEqualTo("succeeded");
        assertThat(intentNow(intent).number("amount_received")).isEqualTo(10_50);
        assertThat(control.charges("attempt", "a1")).isEqualTo(1);
        assertThat(control.capturedMinor()).isEqualTo(10_50);
    }

    @Test
    void the_charge_tells_brand_last_four_and_the_chip_receipt() {
        var reader = reader();
        var intent = intent(10_50);
        ask(reader, intent);
        control.approve(reader);

        var charge = api.get("/v1/payment_intents/" + intent + "?expand[]=latest_charge");
        var card = charge.at("latest_charge", "payment_method_details", "card_present");

        assertThat(card.path("brand").stringValue()).isEqualTo("visa");
        assertThat(card.path("last4").stringValue()).isEqualTo("4242");
        assertThat(card.path("read_method").stringValue()).isEqualTo("contactless_emv");
        assertThat(card.path("receipt").path("authorization_code").stringValue())
                .hasSize(6);
        assertThat(card.path("receipt").path("dedicated_file_name").stringValue())
                .startsWith("A0000");
    }

    @Test
    void a_declined_card_leaves_the_intent_open_for_another_card() {
        var reader = reader();
        var intent = intent(10_50);
        ask(reader, intent);
        control.decline(reader);

        assertThat(readerNow(reader).text("action", "failure_code")).isEqualTo("card_declined");
        assertThat(intentNow(intent).text("status")).isEqualTo("requires_payment_method");
        assertThat(intentNow(intent).text("last_payment_error", "decline_code")).isEqualTo("generic_decline");

        ask(reader, intent);
        control.approve(reader);
        assertThat(intentNow(intent).text("status")).isEqualTo("succeeded");
        assertThat(control.charges()).isEqualTo(1);
    }

    @Test
    void cents_of_05_are_refused_by_the_bank() {
        var reader = reader();
        var intent = intent(10_05);
        ask(reader, intent);
        control.approve(reader);

        assertThat(intentNow(intent).text("last_payment_error", "decline_code")).isEqualTo("generic_decline");
        assertThat(control.charges()).isZero();
    }

    @Test
    void a_busy_reader_takes_no_second_intent() {
        var reader = reader();
        var first = intent(10_50);
        ask(reader, first);

        var second = ask(reader, intent(20_00));

        assertThat(second.status()).isEqualTo(400);
        assertThat(second.text("error", "code")).isEqualTo("terminal_reader_busy");
        assertThat(readerNow(reader).text("action", "process_payment_intent", "payment_intent"))
                .isEqualTo(first);
    }

    @Test
    void one_intent_cannot_be_on_two_readers() {
        var intent = intent(10_50);
        ask(reader(), intent);

        assertThat(ask(reader(), intent).text("error", "code")).isEqualTo("intent_invalid_state");
    }

    @Test
    void a_switched_off_reader_is_offline() {
        var reader = reader();
        control.online(reader, false);

        assertThat(ask(reader, intent(10_50)).text("error", "code")).isEqualTo("terminal_reader_offline");
        assertThat(readerNow(reader).text("status")).isEqualTo("offline");
        control.online(reader, true);
        assertThat(ask(reader, intent(10_50)).status()).isEqualTo(200);
    }

    @Test
    void when_nobody_taps_the_reader_gives_up() {
        var reader = reader();
        var intent = intent(10_50);
        ask(reader, intent);

        later(Duration.ofSeconds(119));
        assertThat(readerNow(reader).text("action", "status")).isEqualTo("in_progress");
        later(Duration.ofSeconds(1));

        assertThat(readerNow(reader).text("action", "failure_code")).isEqualTo("terminal_reader_timeout");
        assertThat(intentNow(intent).text("status")).isEqualTo("requires_payment_method");
        assertThat(intentNow(intent).at("last_payment_error").isNull()).isTrue();
    }

    @Test
    void a_cancelled_action_frees_the_reader() {
        var reader = reader();
        ask(reader, intent(10_50));

        assertThat(api.post("/v1/terminal/readers/" + reader + "/cancel_action", "")
                        .at("action")
                        .isNull())
                .isTrue();
        assertThat(ask(reader, intent(20_00)).status()).isEqualTo(200);
    }

    @Test
    void cancel_is_refused_while_the_card_is_read_and_the_card_is_charged() {
        var reader = reader();
        var intent = intent(10_50);
        ask(reader, intent);
        control.tap(reader, "visa", "approve", 0, 900);

        var cancelled = api.post("/v1/terminal/readers/" + reader + "/cancel_action", "");
        assertThat(cancelled.text("error", "code")).isEqualTo("terminal_reader_busy");
        later(Duration.ofSeconds(1));

        assertThat(intentNow(intent).text("status")).isEqualTo("succeeded");
    }

    @Test
    void a_cancelled_intent_is_not_charged_by_a_late_tap() {
        var reader = reader();
        var intent = intent(10_50);
        ask(reader, intent);
        api.post("/v1/payment_intents/" + intent + "/cancel", "");
        control.approve(reader);

        assertThat(intentNow(intent).text("status")).isEqualTo("canceled");
        assertThat(readerNow(reader).text("action", "failure_code")).isEqualTo("intent_invalid_state");
        assertThat(control.charges()).isZero();
    }

    @Test
    void too_little_on_the_card_is_declined_unless_a_part_was_asked_for() {
        var reader = reader();
        var whole = intent(10_50);
        ask(reader, whole);
        control.partly(reader, 4_00);
        assertThat(intentNow(whole).text("last_payment_error", "decline_code")).isEqualTo("insufficient_funds");

        var part = intent(10_50, "payment_method_options[card_present][request_partial_authorization]", "if_available");
        ask(reader, part);
        control.partly(reader, 4_00);
        assertThat(intentNow(part).text("status")).isEqualTo("succeeded");
        assertThat(intentNow(part).number("amount_received")).isEqualTo(4_00);
        assertThat(control.capturedMinor()).isEqualTo(4_00);
    }

    @Test
    void a_card_taps_itself_when_told_to() {
        var reader = reader();
        control.autoTap(reader, 700);
        var intent = intent(10_50);
        ask(reader, intent);

        assertThat(intentNow(intent).text("status")).isEqualTo("requires_payment_method");
        later(Duration.ofMillis(700));
        assertThat(intentNow(intent).text("status")).isEqualTo("succeeded");
    }

    @Test
    void only_known_registration_codes_add_a_reader() {
        var refused = api.post("/v1/terminal/readers", "", "registration_code", "puppies-plug-could");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("error", "param")).isEqualTo("registration_code");
    }
}
