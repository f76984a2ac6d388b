package dev.tillbridge.console;

import static org.awaitility.Awaitility.await;

import dev.tillbridge.app.RunningService;
import dev.tillbridge.app.TestDesk;
import dev.tillbridge.json.Json;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.PaymentRef;
import dev.tillbridge.protocol.Screen;
import java.time.Duration;

/// What happens at a desk while the console looks on.
record ConsoleDesk(RunningService service, TestDesk desk, String reader) implements AutoCloseable {
    static ConsoleDesk at(RunningService service) {
        var reader = TestDesk.reader(service);
        return new ConsoleDesk(service, TestDesk.at(service), reader);
    }

    /// A manager called Ann, PIN 2486.
    void manager() {
        var said = service.say("person", "add", "Ann", "--role", "manager", "--json");
        var id = Json.parse(said.out()).path("id").stringValue();
        if (service.typing("2486\n", "person", "pin", id).code() != 0) {
            throw new AssertionError("no PIN");
        }
    }

    /// Charges an invoice, whose card is tapped; gives the payment's code.
    String paid(String number, String client, long due) {
        var paid = desk.charge(desk.type(number, client, due), reader);
        service.control.autoTap(device(), 200);
        awaitScreen(paid.code(), Screen.ENTER_IT);
        service.control.autoTap(device(), -1);
        return paid.code();
    }

    /// A charge that is on the reader when every look at it is cut, until it needs a person; gives its code.
    String lost(String number, String client, long due) {
        var lost = desk.charge(desk.type(number, client, due), reader);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> service.control.screen(device()).toString().contains("amount"));
        service.control.arm("error_before", "GET", "/v1/payment_intents/*", 1_000, 0);
        service.control.arm("error_before", "GET", "/v1/terminal/readers/*", 1_000, 0);
        service.control.arm("error_before", "POST", "/v1/payment_intents/*/cancel", 1_000, 0);
        awaitScreen(lost.code(), Screen.NOT_SURE);
        service.clock.leap(Duration.ofSeconds(61));
        service.call(Methods.LOOK, new PaymentRef(lost.code()));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.call(Methods.ATTENTION, new Nothing()).items().stream()
                        .anyMatch(item -> item.kind().contains("NOT_SURE")));
        return lost.code();
    }

    /// A charge of which the processor answers another amount than was asked; gives its code.
    String differing(String number, String client, long due) {
        var charged = desk.charge(desk.type(number, client, due), reader);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> service.control.screen(device()).toString().contains("amount"));
        service.control.arm("wrong_amount", "GET", "/v1/payment_intents/*", 1, 0);
        service.control.approve(device());
        awaitScreen(charged.code(), Screen.PAID);
        return charged.code();
    }

    /// Another installation charges on the account, and the service has found it.
    void stranger(long minorUnits) {
        service.strangerCharges(minorUnits);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !service.call(Methods.DESK, new Nothing()).setUp().isEmpty());
    }

    private void awaitScreen(String code, Screen screen) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.call(Methods.PAYMENT, new PaymentRef(code))
                                .view()
                                .screen()
                        == screen);
    }

    private String device() {
        return reader.substring(reader.indexOf(':') + 1);
    }

    @Override
    public void close() {
        desk.close();
    }
}
