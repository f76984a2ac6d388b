package dev.tillbridge.app;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.bridge.PairedBrowser;
import dev.tillbridge.bridge.TestBrowser;
import dev.tillbridge.json.Json;
import dev.tillbridge.protocol.Amount;
import dev.tillbridge.protocol.Change;
import dev.tillbridge.protocol.ChargeRow;
import dev.tillbridge.protocol.ChargeStart;
import dev.tillbridge.protocol.Method;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PairingOpen;
import dev.tillbridge.protocol.PaymentView;
import dev.tillbridge.protocol.ReaderAdd;
import dev.tillbridge.protocol.Screen;
import dev.tillbridge.protocol.Shown;
import dev.tillbridge.protocol.TypedInvoice;
import dev.tillbridge.protocol.frame.Event;
import dev.tillbridge.protocol.frame.Failure;
import dev.tillbridge.protocol.frame.FromService;
import dev.tillbridge.protocol.frame.Ping;
import dev.tillbridge.protocol.frame.Pong;
import dev.tillbridge.protocol.frame.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A desk's browser, connected to a running service, that charges invoices which were typed in.
public final class TestDesk implements AutoCloseable {
    private final RunningService service;
    private final PairedBrowser paired;
    private TestBrowser browser;
    private int asked;

    private TestDesk(RunningService service) {
        this.service = service;
        var ticket =
                service.call(Methods.PAIR_OPEN, new PairingOpen(true, "Ann")).ticket();
        if (ticket == null) {
            throw new AssertionError("no ticket");
        }
        try (var pairing = TestBrowser.open(service.port(), "/pair")) {
            this.paired = pairing.pairWithTicket("Front desk / Chrome", ticket);
        }
        this.browser = TestBrowser.connected(service.port(), paired);
    }

    public static TestDesk at(RunningService service) {
        return new TestDesk(service);
    }

    /// Adds the sandbox's simulated reader; gives its id here, and the part after the colon is the sandbox's.
    public static String reader(RunningService service) {
        return service.call(Methods.READER_ADD, new ReaderAdd("simulated-wpe", null, "Front desk"))
                .id();
    }

    public void reconnect() {
        browser.close();
        browser = TestBrowser.connected(service.port(), paired);
    }

    /// Asks the service; a refusal is an [IllegalStateException] with its code.
    public <P, R> R ask(Method<P, R> method, P params) {
        var id = "q" + ++asked;
        browser.request(id, method, params);
        while (true) {
            switch (browser.next(FromService.class)) {
                case Response(var of, var result)
                when of.equals(id) -> {
                    return Json.as(result, method.result());
                }
                case Failure(var of, var problem, var details)
                when of.equals(id) -> throw new IllegalStateException(problem.code() + " " + problem.cause() + details);
                case Ping ping -> browser.send(new Pong(ping.number()));
                default -> {}
            }
        }
    }

    /// What comes back to parameters written as JSON, by hand: `done`, the code of a refusal, or `closed` for a
    /// connection that was ended.
    public String said(Method<?, ?> method, String json) {
        var id = "q" + ++asked;
        browser.sendText("{\"type\":\"request\",\"id\":\"" + id + "\",\"method\":\"" + method.name() + "\",\"params\":"
                + json + "}");
        while (true) {
            var next = next();
            if (next.isEmpty()) {
                break;
            }
            if (next.get() instanceof Failure failure && failure.id().equals(id)) {
                return failure.problem().code();
            }
            if (next.get() instanceof Response response && response.id().equals(id)) {
                return "done";
            }
        }
        reconnect();
        return "closed";
    }

    /// The next frame; empty once the connection has ended.
    private Optional<FromService> next() {
        var ended = Instant.now().plusSeconds(10);
        while (Instant.now().isBefore(ended)) {
            boolean open = browser.isOpen();
            var next = browser.next(Duration.ofMillis(50));
            if (next.isPresent() || !open) {
                return next;
            }
        }
        throw new AssertionError("no answer");
    }

    /// Waits until the service tells by itself that a payment shows this screen.
    public PaymentView told(Screen screen) {
        while (true) {
            switch (browser.next(FromService.class)) {
                case Event(var _, Change.Payment(var payment))
                when payment.screen() == screen -> {
                    return payment;
                }
                case Ping ping -> browser.send(new Pong(ping.number()));
                default -> {}
            }
        }
    }

    public Shown type(String number, String client, long due) {
        return ask(Methods.TYPE, new TypedInvoice("typed", number, client, new Amount(due, "USD")));
    }

    public PaymentView charge(Shown shown, String reader) {
        return ask(Methods.START, start(Ids.random().next(), shown, reader, null));
    }

    public static ChargeStart start(String activityId, Shown shown, String reader, @Nullable Amount part) {
        var invoice = shown.invoices().getFirst();
        return new ChargeStart(
                activityId,
                shown.captureId(),
                List.of(new ChargeRow(invoice.invoiceId(), part == null ? invoice.due() : part)),
                reader,
                "Desk 1",
                null,
                null,
                null);
    }

    @Override
    public void close() {
        browser.close();
    }
}
