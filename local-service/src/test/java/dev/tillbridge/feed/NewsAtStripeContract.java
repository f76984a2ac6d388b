package dev.tillbridge.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.activity.Backoff;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.checkout.CheckoutRoom;
import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.checkout.Mutant;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.ChargeOrder;
import dev.tillbridge.sandbox.stripe.SandboxControl;
import dev.tillbridge.sandbox.stripe.StripeSandbox;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.stripe.StripeAccess;
import dev.tillbridge.terminal.TerminalInfo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A payment whose outcome nobody heard is known by the processor's list of what happened, over real sockets.
abstract class NewsAtStripeContract {
    private static final String KEY = "sk_test_practiceclinic";
    private static final String INTENTS = "/v1/payment_intents/*";
    private static final String READERS = "/v1/terminal/readers/*";
    private static final String EVENTS = "/v1/events";

    @TempDir
    private Path folder;

    private TestDatabase test;
    private Outsiders outside;
    private StripeSandbox server;
    private SandboxControl control;
    private StripeAccess access;
    private TerminalInfo reader;
    private Clinic clinic;
    private Feed feed;

    abstract TestDatabase fresh();

    @BeforeEach
    void open() {
        test = fresh();
        outside = Outsiders.fresh();
        server = StripeSandbox.start(folder.resolve("processor.db"), 0, outside.clock(), KEY);
        control = SandboxControl.of(server);
        access = StripeAccess.open(server.address(), KEY, true, outside.clock(), Ids.random()::next);
        reader = access.readers().register("simulated-wpe", "Front desk");
        clinic = new Clinic(test.database(), outside, wired()).setUp();
        feed = new Feed(
                test.database(),
                outside.clock(),
                List.of(new PaymentNews(test.database(), clinic.payments, clinic.activities)),
                clinic.attention,
                clinic.audit,
                Backoff.exact());
    }

    private Mutant wired() {
        return new Mutant() {
            @Override
            public CheckoutRoom checkout(Clinic wiring) {
                var far = wiring.outsiders();
                return CheckoutRoom.of(
                        wiring.inside(),
                        new CheckoutRoom.Outside(access.payments(), access.readers(), far.pims(), far.book()));
            }

            @Override
            public TerminalInfo reader(Clinic wiring) {
                return reader;
            }
        };
    }

    @AfterEach
    void close() {
        server.close();
        test.close();
    }

    /// The card is read and nobody hears of it for hours: the next look is an hour away.
    private String paidWhileNobodyHeard() {
        var payment = clinic.charge("1042");
        clinic.run();
        deaf();
        control.approve(reader.id().value().substring("stripe:".length()));
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
