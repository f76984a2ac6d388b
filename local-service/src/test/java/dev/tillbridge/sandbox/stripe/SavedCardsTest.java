package dev.tillbridge.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cards kept with a customer, and charged when the customer is not there.
class SavedCardsTest extends PageTest {
    @Test
    void a_kept_card_is_charged_unconfirmed_first_then_confirmed() {
        var customer = customer();
        var card = saved(customer, "pm_card_visa");
        var intent = order(customer, card);
        assertThat(intent.text("status")).isEqualTo("requires_confirmation");
        assertThat(control.charges()).isZero();

        assertThat(charge(intent).text("status")).isEqualTo("succeeded");
        assertThat(charge(intent).text("error", "code")).isEqualTo("payment_intent_unexpected_state");
        assertThat(control.charges("attempt", "a1")).isEqualTo(1);
        assertThat(charge(order(customer, card)).text("status")).isEqualTo("succeeded");
    }

    @ParameterizedTest
    @CsvSource({
        "pm_card_authenticationRequired, authentication_required, authentication_required",
        "pm_card_chargeCustomerFail, card_declined, generic_decline"
    })
    void a_kept_card_that_cannot_be_charged_says_why(String token, String code, String bank) {
        var customer = customer();
        var card = attached(customer, token);
        var intent = order(customer, card);
        var refused = charge(intent);

        assertThat(refused.status()).isEqualTo(402);
        assertThat(refused.text("error", "code")).isEqualTo(code);
        assertThat(refused.text("error", "decline_code")).isEqualTo(bank);
        assertThat(refused.text("error", "payment_intent", "status")).isEqualTo("requires_payment_method");
        assertThat(intentNow(intent.text("id")).text("last_payment_error", "code"))
                .isEqualTo(code);
        assertThat(control.charges()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "pm_card_visa_chargeDeclinedExpiredCard, expired_card, expired_card",
        "pm_card_visa_chargeDeclinedInsufficientFunds, card_declined, insufficient_funds",
        "pm_card_visa_chargeDeclinedLostCard, card_declined, lost_card"
    })
    void a_card_that_its_bank_refuses_is_refused_in_an_intent_and_cannot_be_kept(
            String token, String code, String bank) {
        var customer = customer();
        var refused = charge(order(customer, token));
        assertThat(refused.text("error", "code")).isEqualTo(code);
        assertThat(refused.text("error", "decline_code")).isEqualTo(bank);

        var setup = setup(customer, token);
        assertThat(setup.status()).isEqualTo(402);
        assertThat(setup.text("error", "setup_intent", "status")).isEqualTo("requires_payment_method");
        assertThat(kept(customer)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"expired, expired_card, expired_card", "insufficient_funds, card_declined, insufficient_funds"})
    void a_kept_card_that_was_good_may_be_good_no_more(String becomes, String code, String bank) {
        var customer = customer();
        var card = saved(customer, "pm_card_visa");
        assertThat(charge(order(customer, card)).text("status")).isEqualTo("succeeded");
        control.cardBecomes(card, becomes);

        var refused = charge(order(customer, card));
        assertThat(refused.text("error", "code")).isEqualTo(code);
        assertThat(refused.text("error", "decline_code")).isEqualTo(bank);
        assertThat(control.charges()).isEqualTo(1);
    }

    @Test
    void a_card_set_up_on_the_page_with_the_banks_yes_can_be_charged_without_the_client() {
        var customer = customer();
        var session = api.post(
                "/v1/checkout/sessions",
                "",
                "mode",
                "setup",
                "currency",
                "usd",
                "success_url",
                "http://127.0.0.1:9/",
                "customer",
                customer);
        client.pay(session.text("url"), "4000002500003155");
        assertThat(kept(customer)).isZero();
        client.answerBank(session.text("url"), true);
        var card = api.get("/v1/setup_intents/" + session.text("setup_intent")).text("payment_method");

        assertThat(charge(order(customer, card)).text("status")).isEqualTo("succeeded");
        assertThat(charge(order(customer, attached(customer, "pm_card_authenticationRequiredOnSetup")))
                        .text("error", "code"))
                .isEqualTo("authentication_required");
    }

    @Test
    void a_card_taken_off_a_customer_is_never_used_again() {
        var customer = customer();
        var card = saved(customer, "pm_card_visa");
        var another = order(customer(), card);
        assertThat(another.status()).isEqualTo(400);
        assertThat(api.post("/v1/payment_methods/" + card + "/detach", "").status())
                .isEqualTo(200);

        var told = api.get("/v1/events?limit=1").at("data").get(0);
        assertThat(told.path("type").stringValue()).isEqualTo("payment_method.detached");
        assertThat(told.path("data")
                        .path("previous_attributes")
                        .path("customer")
                        .stringValue())
                .isEqualTo(customer);
        assertThat(kept(customer)).isZero();
        assertThat(order(customer, card).status()).isEqualTo(400);
        assertThat(api.post("/v1/payment_methods/" + card + "/attach", "", "customer", customer)
                        .status())
                .isEqualTo(400);
        assertThat(api.post("/v1/payment_methods/" + card + "/detach", "").status())
                .isEqualTo(400);
    }

    @Test
    void a_card_that_paid_without_a_customer_cannot_be_kept_afterwards() {
        var method = api.post("/v1/payment_methods", "", "type", "card", "card[token]", "tok_visa")
                .text("id");
        var customer = customer();
        var sale = api.post(
                "/v1/payment_intents",
                "",
                "amount",
                "1050",
                "currency",
                "usd",
                "payment_method",
                method,
                "confirm",
                "true");
        assertThat(sale.text("status")).isEqualTo("succeeded");
        assertThat(api.post("/v1/payment_methods/" + method + "/attach", "", "customer", customer)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_setup_that_waits_for_the_bank_can_be_cancelled_and_is_listed() {
        var customer = customer();
        var setup = setup(customer, "pm_card_authenticationRequired");
        assertThat(setup.text("status")).isEqualTo("requires_action");
        var path = "/v1/setup_intents/" + setup.text("id");
        assertThat(api.post(path + "/cancel", "").text("status")).isEqualTo("canceled");
        assertThat(api.post(path + "/confirm", "", "payment_method", "pm_card_visa")
                        .text("error", "code"))
                .isEqualTo("setup_intent_unexpected_state");
        assertThat(api.get("/v1/setup_intents?customer=" + customer).at("data").size())
                .isEqualTo(1);
        assertThat(kept(customer)).isZero();
    }

    private String saved(String customer, String token) {
        var setup = setup(customer, token);
        assertThat(setup.text("status")).isEqualTo("succeeded");
        return setup.text("payment_method");
    }

    private Reply setup(String customer, String token) {
        return api.post("/v1/setup_intents", "", "customer", customer, "payment_method", token, "confirm", "true");
    }

    private String attached(String customer, String token) {
        var method = api.post(
                        "/v1/payment_methods", "", "type", "card", "card[token]", token.replace("pm_card_", "tok_"))
                .text("id");
        assertThat(api.post("/v1/payment_methods/" + method + "/attach", "", "customer", customer)
                        .status())
                .isEqualTo(200);
        return method;
    }

    private Reply order(String customer, String method) {
        return api.post(
                "/v1/payment_intents",
                "",
                "amount",
                "1050",
                "currency",
                "usd",
                "customer",
                customer,
                "payment_method",
                method,
                "metadata[attempt]",
                "a1");
    }

    private Reply charge(Reply intent) {
        return api.post("/v1/payment_intents/" + intent.text("id") + "/confirm", "", "off_session", "true");
    }

    private int kept(String customer) {
        return api.get("/v1/customers/" + customer + "/payment_methods?type=card")
                .at("data")
                .size();
    }
}
