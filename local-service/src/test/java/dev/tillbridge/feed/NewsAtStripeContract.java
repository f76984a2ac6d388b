package dev.tillbridge.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.ChargeOrder;
import dev.tillbridge.sandbox.stripe.Client;
import dev.tillbridge.stripe.StripeAccess;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A payment whose outcome nobody heard is known by the processor's list of what happened.
abstract class NewsAtStripeContract extends NewsScene {
    private static final String INTENTS = "/v1/payment_intents/*";
    private static final String READERS = "/v1/terminal/readers/*";
    private static final String EVENTS = "/v1/events";

    /// The card is read and nobody hears of it for hours: the next look is an hour away.
    private String paidWhileNobodyHeard() {
        var payment = clinic.charge("1042");
        clinic.run();
        deaf();
        tap();
        clinic.pass(Duration.ofMinutes(8));
        control.disarm();
        clinic.pass(Duration.ofSeconds(30));
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.UNKNOWN);
        return payment;
    }

    private void deaf() {
        control.arm("ERROR_BEFORE", "GET", INTENTS, 1_000, 0);
        control.arm("ERROR_BEFORE", "GET", READERS, 1_000, 0);
    }

    private void assertPaidOnce(String payment) {
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(control.charges()).isEqualTo(1);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
    }

    @Test
    void a_payment_that_came_out_unheard_is_known_at_the_next_reading_and_not_an_hour_later() {
        assertThat(feed.look(access.feed())).isEmpty();
        var payment = paidWhileNobodyHeard();

        assertThat(feed.look(access.feed())).isEmpty();
        clinic.pass(Duration.ofSeconds(5));

        assertPaidOnce(payment);
    }

    @Test
    void a_card_typed_on_a_page_while_nobody_heard_is_known_by_the_page_s_own_news() {
        assertThat(feed.look(access.feed())).isEmpty();
        var payment = clinic.charge(clinic.byPhone("1042"));
        clinic.pass(Duration.ofSeconds(1));
        var page = clinic.room.checkout().page(payment).orElseThrow().toString();
        control.arm("ERROR_BEFORE", "GET", "/v1/checkout/sessions/*", 1_000, 0);
        clinic.pass(Duration.ofMinutes(8));
        new Client().pay(page, Client.VISA);
        control.disarm();
        clinic.pass(Duration.ofSeconds(30));
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.UNKNOWN);

        assertThat(feed.look(access.feed())).isEmpty();
        clinic.pass(Duration.ofSeconds(5));

        assertPaidOnce(payment);
    }

    @Test
    void without_a_reading_it_is_not_known_before_the_hour_is_over() {
        var payment = paidWhileNobodyHeard();
        clinic.pass(Duration.ofSeconds(35));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.UNKNOWN);
    }

    @Test
    void a_service_that_reads_for_the_first_time_looks_at_every_payment_that_is_not_settled() {
        var payment = paidWhileNobodyHeard();

        assertThat(feed.look(access.feed())).isEmpty();
        clinic.pass(Duration.ofSeconds(5));

        assertPaidOnce(payment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DROP_BEFORE", "DROP_AFTER", "ERROR_AFTER", "RATE_LIMIT"})
    void a_reading_that_breaks_is_made_up_for_by_the_next_one(String fault) {
        assertThat(feed.look(access.feed())).isEmpty();
        var payment = paidWhileNobodyHeard();
        // The connection's own second try of a GET breaks, too.
        control.arm(fault, "GET", EVENTS, fault.startsWith("DROP") ? 2 : 1, 0);

        assertThat(feed.look(access.feed())).isPresent();
        assertThat(control.fired()).contains(fault);
        outside.clock().pass(Duration.ofSeconds(15));
        assertThat(feed.look(access.feed())).isEmpty();
        clinic.pass(Duration.ofSeconds(5));

        assertPaidOnce(payment);
    }

    @Test
    void a_look_that_just_failed_when_the_hint_came_is_made_again_soon() {
        assertThat(feed.look(access.feed())).isEmpty();
        var payment = paidWhileNobodyHeard();
        control.arm("ERROR_BEFORE", "GET", INTENTS);
        assertThat(feed.look(access.feed())).isEmpty();
        clinic.run();
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.UNKNOWN);

        outside.clock().pass(Duration.ofSeconds(15));
        assertThat(feed.look(access.feed())).isEmpty();
        clinic.pass(Duration.ofSeconds(2));

        assertPaidOnce(payment);
    }

    @Test
    void what_other_programs_do_on_the_account_changes_nothing_and_asks_the_processor_nothing() {
        assertThat(feed.look(access.feed())).isEmpty();
        long asked = control.calls("GET", INTENTS);
        for (int i = 0; i < 20; i++) {
            access.payments()
                    .create(
                            new ChargeOrder("x" + i, Money.of(900, "USD"), "Shop", Map.of("order", "7"), false),
                            "x" + i);
        }
        assertThat(feed.look(access.feed())).isEmpty();

        assertThat(control.calls("GET", INTENTS)).isEqualTo(asked);
        assertThat(clinic.needsYou()).isEmpty();
        assertThat(test.database().read(clinic.payments::running)).isEmpty();
    }

    @Test
    void another_account_is_read_from_its_own_beginning_after_the_key_was_exchanged() {
        assertThat(feed.look(access.feed())).isEmpty();
        server.addKeyOf("acct_1AnotherClinic0000", "sk_test_another");
        var other = StripeAccess.open(server.address(), "sk_test_another", true, outside.clock(), Ids.random()::next);

        feed.look(other.feed());
        var payment = paidWhileNobodyHeard();
        assertThat(feed.look(access.feed())).isEmpty();
        clinic.pass(Duration.ofSeconds(5));

        assertPaidOnce(payment);
    }
}
