package dev.tillbridge.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.app.RunningService;
import dev.tillbridge.app.TestDesk;
import dev.tillbridge.bridge.TestBrowser;
import dev.tillbridge.console.ConsoleVisitor;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.protocol.Amount;
import dev.tillbridge.protocol.ChargeRow;
import dev.tillbridge.protocol.ChargeStart;
import dev.tillbridge.protocol.Method;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PairingOpen;
import dev.tillbridge.protocol.frame.CloseCode;
import dev.tillbridge.protocol.frame.PairHello;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Row 13: a card number in any field of any call, at each of the three doors, is neither kept nor repeated.
final class CardNumbersAtTheDoorsTest {
    private static final String NUMBER = "4242424242424242";
    private static final List<String> WRITTEN = List.of(NUMBER, "4242 4242 4242 4242", "4242-4242-4242-4242");

    private final RunningService service = RunningService.start();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_card_number_in_any_field_of_any_call_is_neither_kept_nor_repeated() throws IOException {
        var reader = TestDesk.reader(service);
        try (var desk = TestDesk.at(service)) {
            for (var number : WRITTEN) {
                for (var method : Methods.all()) {
                    if (!method.equals(Methods.SHUTDOWN)) {
                        silent(method, number, desk);
                    }
                }
                var shown = desk.type("1042", "Anna Okafor", 18_420);
                var row = new ChargeRow(shown.invoices().getFirst().invoiceId(), new Amount(100, "USD"));
                for (var start : List.of(
                        start(shown.captureId(), row, reader, number, "client's wish"),
                        start(shown.captureId(), row, reader, "Desk 1", number))) {
                    assertThat(refusal(() -> desk.ask(Methods.START, start))).contains("CARD_NUMBER_REFUSED");
                }
            }
        }
        nothingKept();
    }

    @Test
    void a_browser_cannot_be_connected_under_a_card_number() throws IOException {
        service.call(Methods.PAIR_OPEN, new PairingOpen(false, "Ann"));
        try (var browser = TestBrowser.open(service.port(), "/pair")) {
            browser.next(PairHello.class);
            browser.sendText("{\"type\":\"pairCommit\",\"protocol\":1,\"portDialled\":" + service.port()
                    + ",\"name\":\"4242 4242 4242 4242\",\"commit\":\"" + TestBrowser.nonce() + "\"}");

            assertThat(browser.closeCode()).isEqualTo(CloseCode.BAD_FRAME.code());
        }
        nothingKept();
    }

    @Test
    void the_console_neither_keeps_nor_repeats_a_card_number() throws IOException {
        var visitor = new ConsoleVisitor(service).enter();
        for (var number : List.of(NUMBER, "4242+4242+4242+4242")) {
            for (var form : List.of(
                    "/people/add name=%s&role=STAFF",
                    "/people/pin person=%s&pin=%s",
                    "/readers/add code=simulated-wpe&label=%s",
                    "/readers/add code=%s&label=Desk",
                    "/readers/release reader=%s",
                    "/browsers/revoke browser=%s",
                    "/browsers/answer pairing=%s&same=yes",
                    "/settings key=name&value=%s",
                    "/settings key=%s&value=x",
                    "/payments/K7M42QX/decide decision=paid&person=%s&pin=1&reason=%s&reference=%s",
                    "/payments/K7M42QX/entered posting=%s&person=%s")) {
                var parts = form.replace("%s", number).split(" ", 2);
                quiet(visitor.post(parts[0], parts[1]).body(), form);
            }
            quiet(visitor.get("/payments?q=" + number).body(), "search");
            quiet(visitor.get("/payments?from=" + number).body(), "search by days");
            quiet(visitor.get("/payments/" + NUMBER).body(), "payment");
        }
        nothingKept();
    }

    /// Calls a method with the number in every text of its parameters, at each door that it has.
    private <P> void silent(Method<P, ?> method, String number, TestDesk desk) {
        for (var door : method.doors()) {
            P params = Filled.with(method.params(), number);
            var said = switch (door) {
                case BRIDGE -> refusal(() -> desk.ask(method, params));
                case CONTROL -> refusal(() -> service.call(method, params));
            };
            quiet(said, method.name() + " at " + door);
        }
    }

    private static void quiet(String said, String where) {
        for (var number : WRITTEN) {
            assertThat(said).as(where).doesNotContain(number);
        }
    }

    private static ChargeStart start(String captureId, ChargeRow row, String reader, String desk, String reason) {
        return new ChargeStart(Ids.random().next(), captureId, List.of(row), reader, desk, null, reason, null);
    }

    /// What came back: the answer, or the refusal with its particulars.
    private static String refusal(java.util.function.Supplier<?> call) {
        try {
            return String.valueOf(call.get());
        } catch (ProblemException refused) {
            return refused.problem().code() + " " + refused.problem().details() + refused.getMessage();
        } catch (IllegalStateException | AssertionError refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private void nothingKept() throws IOException {
        service.stop();
        try (var files = Files.walk(service.data.root())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                quiet(Files.readString(file, StandardCharsets.ISO_8859_1), file.toString());
            }
        }
    }
}
