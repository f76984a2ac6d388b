package dev.tillbridge.stripe;

import dev.tillbridge.TestClock;
import dev.tillbridge.payment.FarSide;
import dev.tillbridge.payment.LinkProvider;
import dev.tillbridge.payment.PaymentProvider;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.payment.RefundProvider;
import dev.tillbridge.sandbox.stripe.SandboxControl;
import dev.tillbridge.sandbox.stripe.StripeSandbox;
import dev.tillbridge.terminal.CardTerminalContract;
import dev.tillbridge.terminal.TerminalAnswer;
import dev.tillbridge.terminal.TerminalId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// A Stripe-shaped server with one reader, and the access to it that is under test.
final class Far implements FarSide, CardTerminalContract.Client, AutoCloseable {
    static final String KEY = "sk_test_practiceclinic";
    private static final String INTENTS = "/v1/payment_intents";
    private static final String PROCESS = "/v1/terminal/readers/*/process_payment_intent";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration NO_PATIENCE = Duration.ofMillis(1500);
    private static final long TOO_LONG = 4000;

    final TestClock clock = new TestClock("2026-11-02T15:00:00Z");
    final StripeSandbox server;
    final SandboxControl control;
    final StripeAccess access;
    final TerminalId reader;
    private final StripeAccess impatient;
    private final AtomicInteger keys = new AtomicInteger();
    private boolean hurry;

    Far(Path folder) {
        server = StripeSandbox.start(folder.resolve("processor.db"), 0, clock, KEY);
        control = SandboxControl.of(server);
        Supplier<String> fresh = () -> "fresh-" + keys.incrementAndGet();
        access = StripeAccess.open(server.address(), KEY, true, clock, fresh, PATIENCE);
        impatient = StripeAccess.open(server.address(), KEY, true, clock, fresh, NO_PATIENCE);
        reader = access.readers().register("simulated-wpe", "Front desk").id();
    }

    /// The provider; the one call that meets an answer that is too slow does not wait long for it.
    PaymentProvider payments() {
        return inHurry().payments();
    }

    /// [#payments] for giving back.
    RefundProvider refunds() {
        return inHurry().givingBack();
    }

    /// [#payments] for links.
    LinkProvider links() {
        return inHurry().paymentLinks();
    }

    private StripeAccess inHurry() {
        var hurried = hurry;
        hurry = false;
        return hurried ? impatient : access;
    }

    /// The trouble as the server calls it.
    String kind(Trouble trouble) {
        hurry = trouble == Trouble.TOO_SLOW;
        return hurry ? "slow" : trouble.name();
    }

    @Override
    public void next(Call call, Trouble trouble) {
        var kind = kind(trouble);
        switch (call) {
            case CREATE -> control.arm(kind, "POST", INTENTS, 1, TOO_LONG);
            case LOOK -> control.arm(kind, "GET", INTENTS + "/*", 1, TOO_LONG);
            case LIST -> control.arm(kind, "GET", INTENTS, 1, TOO_LONG);
            case CANCEL -> control.arm(kind, "POST", INTENTS + "/*/cancel", 1, TOO_LONG);
        }
    }

    @Override
    public int happened() {
        return control.fired().size();
    }

    @Override
    public long objects() {
        return control.intents();
    }

    @Override
    public long charges(String attemptId) {
        return control.charges("attempt", attemptId);
    }

    @Override
    public long creates() {
        return control.calls("POST", INTENTS);
    }

    @Override
    public void ask(String reference) {
        var amount = ((ProviderAnswer.Known) access.payments().look(reference))
                .truth()
                .asked();
        var answer = access.readers().show(reader, reference, amount, false, "ask-" + keys.incrementAndGet());
        if (!(answer instanceof TerminalAnswer.Showing)) {
            throw new IllegalStateException(answer.toString());
        }
    }

    @Override
    public void tap() {
        control.approve(id());
    }

    @Override
    public void pay(String reference) {
        ask(reference);
        control.approve(id());
    }

    @Override
    public void payPartly(String reference, long minorUnits) {
        ask(reference);
        control.partly(id(), minorUnits);
    }

    @Override
    public void decline(String reference) {
        ask(reference);
        control.decline(id());
    }

    @Override
    public void approve() {
        control.approve(id());
    }

    @Override
    public void decline() {
        control.decline(id());
    }

    @Override
    public void pressCancel() {
        control.cancelKey(id());
    }

    @Override
    public void startReading() {
        control.tap(id(), "visa", "approve", 0, 900);
    }

    @Override
    public void readingEnds() {
        clock.pass(Duration.ofSeconds(1));
    }

    @Override
    public void walkAway() {
        clock.pass(Duration.ofMinutes(2));
    }

    @Override
    public void switchOff() {
        control.online(id(), false);
    }

    @Override
    public void trouble(String kind) {
        control.arm(kind, "POST", PROCESS);
    }

    @Override
    public int troubles() {
        return control.fired().size();
    }

    @Override
    public boolean isPaid(String charge) {
        return ((ProviderAnswer.Known) access.payments().look(charge))
                .truth()
                .captured()
                .isPositive();
    }

    @Override
    public long charges() {
        return control.charges();
    }

    @Override
    public boolean screenIsEmpty() {
        var screen = control.screen(id()).path("screen").stringValue();
        return !screen.equals("asking") && !screen.equals("reading");
    }

    @Override
    public void close() {
        server.close();
    }

    private String id() {
        return reader.value().substring("stripe:".length());
    }
}
