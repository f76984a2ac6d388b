package dev.tillbridge.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest extends SandboxTest {
    private static final String[] SALE = {"amount", "1050", "currency", "usd", "metadata[attempt]", "a1"};

    @ParameterizedTest
    @CsvSource({"drop_before, 0", "drop_after, 1"})
    void a_broken_line_hides_whether_the_work_was_done(String kind, int made) {
        control.arm(kind, "POST", "/v1/payment_intents");

        assertThatThrownBy(() -> api.post("/v1/payment_intents", "k1", SALE)).isInstanceOf(UncheckedIOException.class);

        assertThat(api.get("/v1/payment_intents").at("data").size()).isEqualTo(made);
        assertThat(control.calls("POST", "/v1/payment_intents")).isEqualTo(1);
        assertThat(api.post("/v1/payment_intents", "k1", SALE).replayed()).isEqualTo(made == 1);
        assertThat(api.get("/v1/payment_intents").at("data").size()).isEqualTo(1);
        assertThat(control.fired()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "error_before, 500, ''",
        "conflict, 409, lock_timeout",
        "rate_limit, 429, rate_limit",
        "key_in_use, 409, idempotency_key_in_use",
        "forbidden, 403, ''"
    })
    void a_refused_call_did_nothing_and_the_key_is_still_good(String kind, int status, String code) {
        control.arm(kind, "POST", "/v1/payment_intents");

        var refused = api.post("/v1/payment_intents", "k1", SALE);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.text("error", "code")).isEqualTo(code);
        assertThat(api.get("/v1/payment_intents").at("data").size()).isZero();
        assertThat(api.post("/v1/payment_intents", "k1", SALE).status()).isEqualTo(200);
    }

    @Test
    void an_answer_can_lie_about_amount_currency_and_owner() {
        var intent = intent(10_50);
        var path = "/v1/payment_intents/*";
        control.arm("wrong_amount", "GET", path);
        assertThat(intentNow(intent).number("amount")).isEqualTo(11_50);
        control.arm("wrong_currency", "GET", path);
        assertThat(intentNow(intent).text("currency")).isEqualTo("eur");
        control.arm("wrong_reference", "GET", path);
        assertThat(intentNow(intent).text("metadata", "attempt")).isEqualTo("someone-else");
        assertThat(intentNow(intent).number("amount")).isEqualTo(10_50);
        assertThat(control.fired()).containsExactly("WRONG_AMOUNT", "WRONG_CURRENCY", "WRONG_REFERENCE");
    }

    @ParameterizedTest
    @CsvSource({"reader_timeout_before, idle", "reader_timeout_after, asking"})
    void a_reader_that_does_not_answer_may_have_got_it(String kind, String screen) {
        var reader = reader();
        var intent = intent(10_50);
        control.arm(kind, "POST", "/v1/terminal/readers/*/process_payment_intent");

        assertThat(ask(reader, intent).text("error", "code")).isEqualTo("terminal_reader_timeout");
        assertThat(control.screen(reader).path("screen").stringValue()).isEqualTo(screen);
    }

    @Test
    void the_control_door_needs_its_token() {
        var stranger = new SandboxControl(sandbox.address(), "guess");

        assertThatThrownBy(stranger::fired).hasMessageContaining("401");
    }
}
