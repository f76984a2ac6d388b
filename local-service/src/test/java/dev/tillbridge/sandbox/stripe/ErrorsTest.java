package dev.tillbridge.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorsTest extends SandboxTest {
    @Test
    void without_the_key_or_with_another_nothing_is_told() {
        assertThat(new RawClient(sandbox.address(), "").get("/v1/account").status())
                .isEqualTo(401);
        var wrong = new RawClient(sandbox.address(), "Bearer sk_test_another").get("/v1/account");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text("error", "message")).doesNotContain("sk_test_another");
    }

    @Test
    void the_key_may_come_as_a_user_name() {
        var basic = Base64.getEncoder().encodeToString((KEY + ":").getBytes(StandardCharsets.UTF_8));

        assertThat(new RawClient(sandbox.address(), "Basic " + basic)
                        .get("/v1/account")
                        .text("object"))
                .isEqualTo("account");
    }

    @ParameterizedTest
    @CsvSource({
        "amount=1050, parameter_missing, currency",
        "currency=usd, parameter_missing, amount",
        "amount=10.50&currency=usd, parameter_invalid_integer, amount",
        "amount=-5&currency=usd, parameter_invalid_integer, amount",
        "amount=49&currency=usd, amount_too_small, amount",
        "amount=100000000&currency=usd, amount_too_large, amount",
        "amount=1050&currency=xxx, '', currency",
        "amount=1050&currency=usd&colour=red, parameter_unknown, colour",
        "amount=1050&currency=usd&payment_method_options[card_present][x]=1, parameter_unknown, "
                + "payment_method_options[card_present][x]"
    })
    void a_wrong_parameter_is_named(String form, String code, String param) {
        var pairs = form.split("[&=]");
        var reply = api.post("/v1/payment_intents", "", pairs);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("error", "code")).isEqualTo(code);
        assertThat(reply.text("error", "param")).isEqualTo(param);
        assertThat(reply.text("error", "type")).isEqualTo("invalid_request_error");
    }

    @Test
    void what_is_not_there_is_missing() {
        var reply = api.get("/v1/payment_intents/pi_nothing");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text("error", "code")).isEqualTo("resource_missing");
        assertThat(api.get("/v1/invoices").status()).isEqualTo(404);
    }

    @Test
    void metadata_have_limits() {
        var sale = new String[] {"amount", "1050", "currency", "usd", "metadata[" + "k".repeat(41) + "]", "v"};
        assertThat(api.post("/v1/payment_intents", "", sale).status()).isEqualTo(400);
        sale[4] = "metadata[k]";
        sale[5] = "v".repeat(501);
        assertThat(api.post("/v1/payment_intents", "", sale).status()).isEqualTo(400);
        sale[5] = "v";
        var intent = api.post("/v1/payment_intents", "", sale);
        assertThat(intent.text("metadata", "k")).isEqualTo("v");

        var cleared = api.post("/v1/payment_intents/" + intent.text("id"), "", "metadata[k]", "");
        assertThat(cleared.at("metadata").size()).isZero();
    }

    @Test
    void an_intent_that_ended_cannot_be_cancelled() {
        var intent = intent(10_50);
        assertThat(api.post("/v1/payment_intents/" + intent + "/cancel", "").text("status"))
                .isEqualTo("canceled");

        var again = api.post("/v1/payment_intents/" + intent + "/cancel", "");
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.text("error", "code")).isEqualTo("payment_intent_unexpected_state");
        assertThat(again.text("error", "payment_intent", "status")).isEqualTo("canceled");
    }
}
