package dev.tillbridge.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.posting.PostingState;
import dev.tillbridge.sandbox.stripe.SandboxControl;
import dev.tillbridge.sandbox.stripe.StripeSandbox;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import dev.tillbridge.stripe.StripeAccess;
import dev.tillbridge.terminal.TerminalInfo;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The whole sale over the real processor room, against a strict Stripe-shaped server; charges are counted there.
class StripeSaleTest {
    private static final String KEY = "sk_test_practiceclinic";
    private static final String INTENTS = "/v1/payment_intents";
    private static final String PROCESS = "/v1/terminal/readers/*/process_payment_intent";

    @TempDir
    private Path folder;

    private TestDatabase test;
    private Outsiders outside;
    private StripeSandbox server;
    private SandboxControl control;
    private TerminalInfo reader;
    private Clinic clinic;

    @BeforeEach
    void open() {
        test = TestDatabases.sqlite();
        outside = Outsiders.fresh();
        server = StripeSandbox.start(folder.resolve("processor.db"), 0, outside.clock(), KEY);
        control = SandboxControl.of(server);
        var access = StripeAccess.open(server.address(), KEY, true, outside.clock(), Ids.random()::next);
        reader = access.readers().register("simulated-wpe", "Front desk");
        clinic = new Clinic(test.database(), outside, wired(access, reader)).setUp();
    }

    /// The clinic's parts over a real processor and its card reader.
    static Mutant wired(StripeAccess access, TerminalInfo reader) {
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

    @Test
    void a_tapped_card_is_charged_once_and_stands_in_the_pims_once() {
        var payment = clinic.charge("1042");
        clinic.run();
        control.approve(readerId());
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(control.charges()).isEqualTo(1);
        assertThat(control.capturedMinor()).isEqualTo(18_420);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "DROP_AFTER, POST, " + INTENTS,
        "DROP_BEFORE, POST, " + INTENTS,
        "ERROR_BEFORE, POST, " + INTENTS,
        "DROP_AFTER, POST, " + PROCESS,
        "READER_TIMEOUT_AFTER, POST, " + PROCESS,
        "ERROR_AFTER, POST, " + PROCESS,
        "DROP_AFTER, GET, " + INTENTS + "/*",
        "RATE_LIMIT, GET, " + INTENTS + "/*"
    })
    void one_broken_answer_on_the_way_still_charges_once(String fault, String method, String path) {
        control.arm(fault, method, path);

        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(9));
        if (clinic.attempt(payment).state() == AttemptState.SENT
                || clinic.attempt(payment).state() == AttemptState.UNKNOWN) {
            control.approve(readerId());
        }
        clinic.pass(Duration.ofSeconds(30));

        assertThat(control.fired()).containsExactly(fault);
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(control.charges()).isEqualTo(1);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
    }

    @Test
    void a_processor_in_trouble_before_anything_was_sent_charges_nothing_and_the_next_try_works() {
        control.arm("ERROR_BEFORE", "GET", "/v1/terminal/readers/*");
        var refused = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(2));
        assertThat(clinic.attempt(refused).state()).isEqualTo(AttemptState.NOT_SENT);
        assertThat(control.intents()).isZero();

        clinic.charge("1042");
        clinic.run();
        control.approve(readerId());
        clinic.pass(Duration.ofSeconds(5));
        assertThat(control.charges()).isEqualTo(1);
    }

    @Test
    void a_card_that_is_not_accepted_leaves_nothing_that_could_be_paid() {
        var payment = clinic.charge("1042");
        clinic.run();
        control.decline(readerId());
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.DECLINED);
        assertThat(control.charges()).isZero();

        var again = clinic.charge("1042");
        clinic.run();
        control.approve(readerId());
        clinic.pass(Duration.ofSeconds(5));
        assertThat(clinic.attempt(again).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(control.charges()).isEqualTo(1);
    }

    @Test
    void only_a_part_is_let_through_and_the_rest_stays_due() {
        var payment = clinic.charge("1042");
        clinic.run();
        control.partly(readerId(), 6_000);
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(clinic.attempt(payment).open().minorUnits()).isEqualTo(12_420);
        assertThat(outside.pims().due("1042").minorUnits()).isEqualTo(12_420);
    }

    @Test
    void an_answer_with_another_amount_is_held_for_a_person() {
        var payment = clinic.charge("1042");
        clinic.run();
        control.approve(readerId());
        control.arm("WRONG_AMOUNT", "GET", INTENTS + "/*");
        clinic.pass(Duration.ofSeconds(5));

        assertThat(control.fired()).hasSize(1);
        assertThat(clinic.attempt(payment).differs()).isPresent();
        assertThat(clinic.needsYou()).contains(AttentionKind.DIFFERENCE);
        assertThat(outside.pims().entries("1042")).isZero();
    }

    @Test
    void stop_takes_the_amount_off_the_reader_and_ends_it_for_good() {
        var payment = clinic.charge("1042");
        clinic.run();
        clinic.room.checkout().stop(payment);
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CANCELLED);
        assertThat(control.charges()).isZero();
    }

    private String readerId() {
        return reader.id().value().substring("stripe:".length());
    }
}
