package dev.tillbridge.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Sessions and their page: typed into once, paid once.
class CheckoutTest extends PageTest {
    @Test
    void a_client_types_a_card_and_has_paid_once() {
        var session = session();
        assertThat(session.at("payment_intent").isNull()).isTrue();
        var page = session.text("url");
        assertThat(client.open(page).text()).contains("$105.00", "Invoice 7", "PRACTICE");

        var after = client.pay(page, Client.VISA);
        assertThat(after.status()).isEqualTo(303);
        assertThat(after.location()).isEqualTo("http://127.0.0.1:9/paid?s=" + session.text("id"));
        assertThat(client.pay(page, Client.VISA).status()).isEqualTo(303);

        assertThat(status(session)).isEqualTo("complete paid");
        assertThat(now(session).at("url").isNull()).isTrue();
        assertThat(now(session).text("customer_details", "email")).isEqualTo("ann@example.com");
        assertThat(intentNow(now(session).text("payment_intent")).text("metadata", "attempt"))
                .isEqualTo("a1");
        assertThat(control.charges("attempt", "a1")).isEqualTo(1);
        assertThat(control.capturedMinor()).isEqualTo(105_00);
        assertThat(news(4))
                .containsExactly(
                        "checkout.session.completed",
                        "payment_intent.succeeded",
                        "charge.succeeded",
                        "payment_intent.created");
        assertThat(client.open(page).text()).contains("Thank you");
    }

    @Test
    void a_declined_card_takes_nothing_and_another_one_pays() {
        var session = session();
        var refused = client.pay(session.text("url"), "4000 0000 0000 9995");

        assertThat(refused.status()).isEqualTo(402);
        assertThat(refused.text())
                .contains("insufficient funds", "Nothing was charged")
                .doesNotContain("9995\"");
        assertThat(status(session)).isEqualTo("open unpaid");
        var intent = now(session).text("payment_intent");
        assertThat(intentNow(intent).text("last_payment_error", "decline_code")).isEqualTo("insufficient_funds");
        assertThat(control.charges()).isZero();

        client.pay(session.text("url"), "5555555555554444");
        assertThat(now(session).text("payment_intent")).isEqualTo(intent);
        assertThat(status(session)).isEqualTo("complete paid");
        assertThat(control.charges()).isEqualTo(1);
    }

    @Test
    void the_bank_asks_and_only_a_yes_pays() {
        var session = session();
        assertThat(client.pay(session.text("url"), "4000002760003184").text()).contains("Your bank asks");
        assertThat(client.open(session.text("url")).text()).contains("Your bank asks");
        assertThat(client.pay(session.text("url"), Client.VISA).text()).contains("Your bank asks");
        assertThat(control.charges()).isZero();
        assertThat(client.answerBank(session.text("url"), false).text()).contains("Nothing was charged");
        assertThat(client.answerBank(session.text("url"), true).text()).contains("Card number");

        client.pay(session.text("url"), "4000002760003184");
        assertThat(client.answerBank(session.text("url"), true).status()).isEqualTo(303);
        assertThat(status(session)).isEqualTo("complete paid");
        assertThat(control.charges()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4111111111111111", "1234", "4242424242424241", "<script>"})
    void only_documented_numbers_are_read(String number) throws Exception {
        var session = session();
        var refused = client.pay(session.text("url"), number);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("practice numbers").doesNotContain(number);
        assertThat(now(session).at("payment_intent").isNull()).isTrue();
        assertThat(everythingWritten()).doesNotContain("4111111111111111");
    }

    @Test
    void no_number_is_kept_of_a_card_that_paid() throws Exception {
        client.pay(session().text("url"), Client.VISA);
        close();
        assertThat(everythingWritten())
                .contains("cs_test_")
                .doesNotContain("4242424242424242")
                .doesNotContain(Client.VISA);
        open();
    }

    @Test
    void what_is_typed_is_shown_again_as_text() {
        var session = session();
        var refused = client.typed(session.text("url"), "name", "<b>Ann</b>", "email", "x", "number", Client.VISA);

        assertThat(refused.text())
                .contains("&lt;b&gt;Ann")
                .doesNotContain("<b>Ann")
                .doesNotContain("value=\"4242");
    }

    @Test
    void a_form_of_another_site_pays_nothing() {
        var session = session();
        assertThat(client.from("https://evil.example", session.text("url")).status())
                .isEqualTo(403);
        assertThat(status(session)).isEqualTo("open unpaid");
    }

    @Test
    void who_walks_away_can_come_back_until_the_page_expires() {
        var session = session("cancel_url", "http://127.0.0.1:9/back");
        assertThat(client.open(session.text("url")).text()).contains("http://127.0.0.1:9/back");
        client.pay(session.text("url"), "4000000000000002");
        later(Duration.ofHours(23));
        assertThat(client.open(session.text("url")).text()).contains("Card number");
        later(Duration.ofHours(1));

        assertThat(client.pay(session.text("url"), Client.VISA).text()).contains("expired");
        assertThat(status(session)).isEqualTo("expired unpaid");
        assertThat(intentNow(now(session).text("payment_intent")).text("status"))
                .isEqualTo("canceled");
        assertThat(news(2)).containsExactly("checkout.session.expired", "payment_intent.canceled");
        assertThat(control.charges()).isZero();
    }

    @Test
    void an_expired_session_takes_nothing_and_a_paid_one_cannot_expire() {
        var session = session();
        assertThat(expire(session).text("status")).isEqualTo("expired");
        assertThat(expire(session).status()).isEqualTo(400);
        assertThat(client.pay(session.text("url"), Client.VISA).text()).contains("expired");
        assertThat(control.charges()).isZero();

        var paid = session();
        client.pay(paid.text("url"), Client.VISA);
        assertThat(expire(paid).status()).isEqualTo(400);
        assertThat(status(paid)).isEqualTo("complete paid");
    }

    @Test
    void its_intent_is_not_ended_beside_the_page() {
        var session = session();
        client.pay(session.text("url"), "4000000000000002");
        var intent = now(session).text("payment_intent");

        assertThat(api.post("/v1/payment_intents/" + intent + "/cancel", "").text("error", "message"))
                .contains("created by Checkout");
        assertThat(api.post("/v1/payment_intents/" + intent + "/confirm", "", "payment_method", "pm_card_visa")
                        .status())
                .isEqualTo(400);
        assertThat(control.charges()).isZero();
    }

    @Test
    void held_money_makes_a_session_complete_and_paid_when_it_is_taken() {
        var session = session("payment_intent_data[capture_method]", "manual");
        client.pay(session.text("url"), Client.VISA);
        assertThat(status(session)).isEqualTo("complete unpaid");
        var intent = now(session).text("payment_intent");
        assertThat(intentNow(intent).text("status")).isEqualTo("requires_capture");

        api.post("/v1/payment_intents/" + intent + "/capture", "");
        assertThat(status(session)).isEqualTo("complete paid");
    }

    @Test
    void a_card_is_kept_when_the_client_ticks_it() {
        var customer = customer();
        var save = "saved_payment_method_options[payment_method_save]";
        assertThat(session(save, "enabled").status()).isEqualTo(400);
        var session = session(save, "enabled", "customer", customer);
        client.payAndSave(session.text("url"), Client.VISA);
        client.pay(session(save, "enabled", "customer", customer).text("url"), "5555555555554444");

        var kept = api.get("/v1/customers/" + customer + "/payment_methods?type=card&allow_redisplay=always");
        assertThat(kept.at("data").size()).isEqualTo(1);
        assertThat(kept.at("data").get(0).path("card").path("last4").stringValue())
                .isEqualTo("4242");
    }

    @Test
    void a_card_can_be_saved_without_paying() {
        var customer = customer();
        var session = api.post(
                "/v1/checkout/sessions",
                "",
                "mode",
                "setup",
                "currency",
                "usd",
                "success_url",
                "http://127.0.0.1:9/saved",
                "customer",
                customer,
                "setup_intent_data[metadata][consent]",
                "c1");
        assertThat(client.pay(session.text("url"), "4000000000000002").text()).contains("Nothing was saved");
        assertThat(client.pay(session.text("url"), Client.VISA).location()).isEqualTo("http://127.0.0.1:9/saved");

        assertThat(status(session)).isEqualTo("complete no_payment_required");
        var methods = api.get("/v1/customers/" + customer + "/payment_methods").at("data");
        assertThat(methods.size()).isEqualTo(1);
        assertThat(methods.get(0).path("allow_redisplay").stringValue()).isEqualTo("limited");
        assertThat(control.charges()).isZero();
        assertThat(news(3))
                .containsExactly("checkout.session.completed", "setup_intent.succeeded", "payment_method.attached");
    }

    @ParameterizedTest
    @CsvSource({
        "expires_at, 1793632000, expires_at",
        "payment_method_types[], bitcoin, payment_method_types",
        "cancel_url, javascript:x, cancel_url",
        "colour, red, colour",
        "customer_email, a@b.example, customer",
        "line_items[1][quantity], 1, line_items[1][price_data][currency]"
    })
    void a_wrong_parameter_is_named(String name, String value, String param) {
        var with = param.equals("customer") ? session(name, value, "customer", customer()) : session(name, value);
        assertThat(with.status()).isEqualTo(400);
        assertThat(with.text("error", "param")).isEqualTo(param);
        assertThat(api.get("/v1/checkout/sessions").at("data").size()).isZero();
    }

    @Test
    void sessions_are_found_by_what_they_belong_to() {
        var open = session();
        var customer = customer();
        var paid = session("customer", customer);
        client.pay(paid.text("url"), Client.VISA);

        assertThat(found("status=open")).isEqualTo(open.text("id"));
        assertThat(found("status=complete")).isEqualTo(paid.text("id"));
        assertThat(found("customer=" + customer)).isEqualTo(paid.text("id"));
        assertThat(found("payment_intent=" + now(paid).text("payment_intent"))).isEqualTo(paid.text("id"));
        assertThat(found("limit=1")).isEqualTo(paid.text("id"));
        assertThat(api.get("/v1/checkout/sessions?status=lost").status()).isEqualTo(400);
    }

    @Test
    void a_button_pressed_eight_times_at_once_pays_once() throws Exception {
        var page = session().text("url");
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Client.Shown> press = () -> client.pay(page, Client.VISA);
            var presses = people.invokeAll(Collections.nCopies(8, press));
            for (var answer : presses) {
                assertThat(answer.get().status()).isEqualTo(303);
            }
        }
        assertThat(control.charges()).isEqualTo(1);
        assertThat(control.intents()).isEqualTo(1);
    }

    @Test
    void one_key_makes_one_session_and_no_other() {
        var order = new String[] {
            "mode", "setup", "currency", "usd", "success_url", "http://127.0.0.1:9/", "metadata[request]", "r1"
        };
        var first = api.post("/v1/checkout/sessions", "key-1", order);
        var again = api.post("/v1/checkout/sessions", "key-1", order);
        order[7] = "r2";

        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(again.replayed()).isTrue();
        assertThat(api.post("/v1/checkout/sessions", "key-1", order).text("error", "type"))
                .isEqualTo("idempotency_error");
        assertThat(api.get("/v1/checkout/sessions").at("data").size()).isEqualTo(1);
    }

    @Test
    void the_clinics_own_words_stand_on_the_page_as_text() {
        var session = session("custom_text[submit][message]", "Call us <b>first</b>");
        assertThat(client.open(session.text("url")).text()).contains("Call us &lt;b&gt;first");
    }

    @Test
    void an_open_page_is_still_there_after_a_restart() {
        var session = session();
        restart();
        client.pay(now(session).text("url"), Client.VISA);
        assertThat(status(session)).isEqualTo("complete paid");
    }

    @Test
    void a_lost_answer_has_expired_it_all_the_same_and_a_false_one_changes_nothing() {
        control.arm("drop_after", "POST", "/v1/checkout/sessions/*/expire");
        var session = session();
        assertThatThrownBy(() -> expire(session)).isInstanceOf(UncheckedIOException.class);
        assertThat(status(session)).isEqualTo("expired unpaid");
        control.arm("wrong_amount", "GET", "/v1/checkout/sessions/*");
        assertThat(now(session).number("amount_total")).isEqualTo(106_00);
        assertThat(now(session).number("amount_total")).isEqualTo(105_00);
    }

    private String everythingWritten() throws IOException {
        var text = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }

    private String found(String filter) {
        var data = api.get("/v1/checkout/sessions?" + filter).at("data");
        assertThat(data.size()).isEqualTo(1);
        return data.get(0).path("id").stringValue();
    }
}
