package dev.tillbridge.sandbox.stripe;

import dev.tillbridge.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A running practice processor with a clock that the test moves.
abstract class SandboxTest {
    static final String KEY = "sk_test_practiceclinic";

    @TempDir
    Path folder;

    final TestClock clock = new TestClock("2026-11-02T15:00:00Z");
    StripeSandbox sandbox;
    SandboxControl control;
    RawClient api;

    @BeforeEach
    void open() {
        sandbox = StripeSandbox.start(folder.resolve("sandbox.db"), 0, clock, KEY);
        control = SandboxControl.of(sandbox);
        api = new RawClient(sandbox.address(), "Bearer " + KEY);
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    void restart() {
        close();
        open();
    }

    void later(Duration by) {
        clock.pass(by);
    }

    /// A reader at a location, and its id.
    String reader() {
        var location = api.post("/v1/terminal/locations", "", "display_name", "Front desk", "address[country]", "US");
        return api.post(
                        "/v1/terminal/readers",
                        "",
                        "registration_code",
                        "simulated-wpe",
                        "label",
                        "Front desk",
                        "location",
                        location.text("id"))
                .text("id");
    }

    /// An intent for the reader, and its id.
    String intent(long amount, String... more) {
        var pairs = Stream.concat(
                        Stream.of(
                                "amount",
                                Long.toString(amount),
                                "currency",
                                "usd",
                                "payment_method_types[]",
                                "card_present",
                                "capture_method",
                                "automatic",
                                "metadata[attempt]",
                                "a1"),
                        Stream.of(more))
                .toArray(String[]::new);
        return api.post("/v1/payment_intents", "", pairs).text("id");
    }

    Reply ask(String reader, String intent) {
        return api.post("/v1/terminal/readers/" + reader + "/process_payment_intent", "", "payment_intent", intent);
    }

    Reply intentNow(String intent) {
        return api.get("/v1/payment_intents/" + intent);
    }

    Reply readerNow(String reader) {
        return api.get("/v1/terminal/readers/" + reader);
    }
}
