package dev.tillbridge.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.activity.Backoff;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.checkout.CheckoutRoom;
import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.checkout.Mutant;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.giveback.GiveBackRoom;
import dev.tillbridge.giveback.RefundNews;
import dev.tillbridge.sandbox.stripe.SandboxControl;
import dev.tillbridge.sandbox.stripe.StripeSandbox;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.stripe.StripeAccess;
import dev.tillbridge.terminal.TerminalId;
import dev.tillbridge.terminal.TerminalInfo;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A clinic at a strict Stripe-shaped server, over real sockets, which reads the list of what happened there.
abstract class NewsScene {
    private static final String KEY = "sk_test_practiceclinic";

    @TempDir
    private Path folder;

    TestDatabase test;
    Outsiders outside;
    StripeSandbox server;
    SandboxControl control;
    StripeAccess access;
    private TerminalInfo reader;
    Clinic clinic;
    Feed feed;

    abstract TestDatabase fresh();

    @BeforeEach
    void open() {
        test = fresh();
        outside = Outsiders.fresh();
        server = StripeSandbox.start(folder.resolve("processor.db"), 0, outside.clock(), KEY);
        control = SandboxControl.of(server);
        access = StripeAccess.open(server.address(), KEY, true, outside.clock(), Ids.random()::next)
                .pagesEndAt(() -> Optional.of(URI.create("http://127.0.0.1:1/card-page-over")));
        reader = access.readers().register("simulated-wpe", "Front desk");
        clinic = new Clinic(test.database(), outside, wired()).setUp();
        feed = new Feed(
                test.database(),
                outside.clock(),
                Stream.concat(
                                PaymentNews.all(test.database(), clinic.payments, clinic.activities).stream(),
                                Stream.of(new RefundNews(
                                        test.database(),
                                        clinic.payments,
                                        clinic.refunds,
                                        clinic.activities,
                                        clinic.giveBack.giveBack(),
                                        access.givingBack())))
                        .toList(),
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
                        new CheckoutRoom.Outside(
                                access.payments(), access.readers(), access.pages(), far.pims(), far.book()));
            }

            @Override
            public GiveBackRoom givingBack(Clinic wiring) {
                var far = wiring.givingBackOutside();
                return GiveBackRoom.of(
                        wiring.givingBackInside(),
                        new GiveBackRoom.Outside(access.payments(), access.givingBack(), far.dates()));
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

    /// Presses Charge, and the card is read.
    final String paid() {
        var payment = clinic.charge("1042");
        clinic.run();
        tap();
        clinic.pass(Duration.ofSeconds(5));
        return payment;
    }

    final TerminalId reader() {
        return reader.id();
    }

    final void tap() {
        control.approve(reader.id().value().substring("stripe:".length()));
    }

    final void read() {
        outside.clock().pass(Duration.ofSeconds(15));
        assertThat(feed.look(access.feed())).isEmpty();
        clinic.pass(Duration.ofSeconds(2));
    }
}
