package dev.tillbridge.checkout;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.giveback.GiveBackRoom;
import dev.tillbridge.sandbox.stripe.SandboxControl;
import dev.tillbridge.sandbox.stripe.StripeSandbox;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import dev.tillbridge.stripe.StripeAccess;
import dev.tillbridge.terminal.TerminalInfo;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A clinic that charges over the real processor room, at a strict Stripe-shaped server.
abstract class StripeScene {
    static final String INTENTS = "/v1/payment_intents";
    static final String READERS = "/v1/terminal/readers/*";
    static final String PROCESS = READERS + "/process_payment_intent";
    private static final String KEY = "sk_test_practiceclinic";

    @TempDir
    private Path folder;

    private TestDatabase test;
    private TerminalInfo reader;
    StripeAccess access;
    Outsiders outside;
    StripeSandbox server;
    SandboxControl control;
    Clinic clinic;

    @BeforeEach
    void open() {
        test = fresh();
        outside = Outsiders.fresh();
        server = StripeSandbox.start(folder.resolve("processor.db"), 0, outside.clock(), KEY);
        control = SandboxControl.of(server);
        with(Duration.ofSeconds(30));
    }

    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }

    /// The clinic anew, with the longest time that a call to the processor may take.
    final void with(Duration patience) {
        access = StripeAccess.open(server.address(), KEY, true, outside.clock(), Ids.random()::next, patience)
                .pagesEndAt(() -> Optional.of(URI.create("http://127.0.0.1:1/card-page-over")));
        reader = access.readers().register("simulated-wpe", "Front desk");
        clinic = new Clinic(test.database(), outside, wired(access)).setUp();
    }

    private Mutant wired(StripeAccess access) {
        return new Mutant() {
            @Override
            public CheckoutRoom checkout(Clinic wiring) {
                var far = wiring.outsiders();
                return CheckoutRoom.of(
                        wiring.inside(),
                        new CheckoutRoom.Outside(
                                access.payments(),
                                access.readers(),
                                access.pages(),
                                far.pims(),
                                far.book(),
                                Optional.empty(),
                                Optional.of(access.savedCards())));
            }

            @Override
            public GiveBackRoom givingBack(Clinic wiring) {
                return GiveBackRoom.of(
                        wiring.givingBackInside(),
                        new GiveBackRoom.Outside(access.payments(), access.givingBack(), ReadDates::of));
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

    String readerId() {
        return reader.id().value().substring("stripe:".length());
    }
}
