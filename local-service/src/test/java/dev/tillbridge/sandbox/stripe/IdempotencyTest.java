package dev.tillbridge.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class IdempotencyTest extends SandboxTest {
    private static final String[] SALE = {"amount", "1050", "currency", "usd", "payment_method_types[]", "card_present"
    };

    @Test
    void the_same_key_gives_the_same_intent() {
        var first = api.post("/v1/payment_intents", "k1", SALE);
        var again = api.post("/v1/payment_intents", "k1", SALE);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.replayed()).isFalse();
        assertThat(again.replayed()).isTrue();
        assertThat(api.get("/v1/payment_intents").at("data").size()).isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_amount_is_refused() {
        api.post("/v1/payment_intents", "k1", SALE);
        var other = api.post("/v1/payment_intents", "k1", "amount", "2000", "currency", "usd");

        assertThat(other.status()).isEqualTo(400);
        assertThat(other.text("error", "type")).isEqualTo("idempotency_error");
    }

    @Test
    void a_decline_is_replayed_and_not_tried_again() {
        var intent = api.post("/v1/payment_intents", "", "amount", "1005", "currency", "usd")
                .text("id");
        var first = api.post("/v1/payment_intents/" + intent + "/confirm", "k1", "payment_method", "pm_card_visa");
        var again = api.post("/v1/payment_intents/" + intent + "/confirm", "k1", "payment_method", "pm_card_visa");

        assertThat(first.status()).isEqualTo(402);
        assertThat(first.text("error", "code")).isEqualTo("card_declined");
        assertThat(first.text("error", "payment_intent", "id")).isEqualTo(intent);
        assertThat(again.status()).isEqualTo(402);
        assertThat(again.replayed()).isTrue();
        assertThat(api.get("/v1/charges").at("data").size()).isEqualTo(1);
    }

    @Test
    void a_stored_500_is_replayed_for_ever_although_the_work_was_done() {
        control.arm("error_after", "POST", "/v1/payment_intents");

        assertThat(api.post("/v1/payment_intents", "k1", SALE).status()).isEqualTo(500);
        assertThat(api.post("/v1/payment_intents", "k1", SALE).status()).isEqualTo(500);
        assertThat(api.post("/v1/payment_intents", "k1", SALE).replayed()).isTrue();
        assertThat(api.get("/v1/payment_intents").at("data").size()).isEqualTo(1);
        assertThat(control.fired()).containsExactly("ERROR_AFTER");
    }

    @Test
    void a_wrong_request_is_not_stored_and_may_be_mended() {
        assertThat(api.post("/v1/payment_intents", "k1", "amount", "10", "currency", "usd")
                        .status())
                .isEqualTo(400);
        assertThat(api.post("/v1/payment_intents", "k1", SALE).status()).isEqualTo(200);
    }

    @Test
    void a_key_is_forgotten_after_a_day_and_then_works_again() {
        var first = api.post("/v1/payment_intents", "k1", SALE);
        later(Duration.ofHours(24));
        assertThat(api.post("/v1/payment_intents", "k1", SALE).replayed()).isTrue();
        later(Duration.ofSeconds(1));

        assertThat(api.post("/v1/payment_intents", "k1", SALE).text("id")).isNotEqualTo(first.text("id"));
    }

    @Test
    void a_key_outlives_a_restart() {
        var first = api.post("/v1/payment_intents", "k1", SALE);
        restart();

        var again = api.post("/v1/payment_intents", "k1", SALE);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(again.replayed()).isTrue();
    }

    @Test
    void a_key_in_use_is_a_conflict() {
        control.arm("slow", "POST", "/v1/payment_intents", 1, 1500);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = CompletableFuture.supplyAsync(() -> api.post("/v1/payment_intents", "k1", SALE), threads);
            Awaitility.await().until(() -> control.fired().contains("SLOW"));

            var meanwhile = api.post("/v1/payment_intents", "k1", SALE);

            assertThat(meanwhile.status()).isEqualTo(409);
            assertThat(meanwhile.text("error", "code")).isEqualTo("idempotency_key_in_use");
            assertThat(slow.join().status()).isEqualTo(200);
        }
    }

    @Test
    void a_reader_that_was_busy_stays_busy_under_that_key() {
        var reader = reader();
        ask(reader, intent(10_50));
        var second = intent(20_00);
        var path = "/v1/terminal/readers/" + reader + "/process_payment_intent";

        assertThat(api.post(path, "k1", "payment_intent", second).status()).isEqualTo(400);
        control.approve(reader);

        assertThat(api.post(path, "k1", "payment_intent", second).replayed()).isTrue();
        assertThat(api.post(path, "k2", "payment_intent", second).status()).isEqualTo(200);
    }
}
