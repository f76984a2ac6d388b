package dev.tillbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import dev.tillbridge.payment.CardNumberGuard;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PaymentRef;
import dev.tillbridge.protocol.Screen;
import dev.tillbridge.protocol.client.Endpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// What is left on the disk after a sale: no secret but in its own file, nothing like a card number anywhere, and
/// no client's name in the log.
final class LogRedactionTest {
    private static final String CLIENT = "Zebedina Quillfeather";
    private static final String PIN = "73914682";

    private RunningService service;

    @BeforeEach
    void start() {
        service = RunningService.start();
        Logging.to(service.data.log());
        root().setLevel(Level.INFO);
        service.restart();
    }

    @AfterEach
    void stop() {
        service.close();
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger("dev.tillbridge")
                .setLevel(null);
        root().setLevel(Level.WARN);
        root().detachAndStopAllAppenders();
    }

    @Test
    void nothing_secret_and_nobody_is_left_behind() throws IOException {
        var ann = service.say("person", "add", "Ann", "--role", "manager", "--json");
        var person = dev.tillbridge.json.Json.parse(ann.out()).path("id").stringValue();
        assertThat(service.typing(PIN + "\n", "person", "pin", person).code()).isZero();
        var reader = TestDesk.reader(service);
        try (var desk = TestDesk.at(service)) {
            service.control.arm("error_after", "GET", "/v1/payment_intents/*");
            var paid = desk.charge(desk.type("1042", CLIENT, 18_420), reader);
            PaymentCommandsTest.tap(service.control, reader);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> service.call(Methods.PAYMENT, new PaymentRef(paid.code()))
                                    .view()
                                    .screen()
                            == Screen.ENTER_IT);
            // A card number that somebody types is refused and not kept; one that a field holds is masked.
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> desk.type("4242 4242 4242 4242", CLIENT, 100)))
                    .isNotNull();
        }
        int port = service.port();
        var control = Endpoint.secret(service.data.root()).orElseThrow();
        service.stop();

        var log = Files.readString(service.data.log().resolve("tillbridge.log"));
        assertThat(log).as("the log holds something").isNotBlank();
        assertThat(log).as("where we listen").contains("127.0.0.1:" + port).doesNotContain("0.0.0.0");
        assertThat(log).doesNotContain(CLIENT).doesNotContain("Quillfeather").doesNotContain("Zebedina");
        for (var file : files(service.data.root())) {
            var text = Files.readString(file, StandardCharsets.ISO_8859_1);
            var name = service.data.root().relativize(file).toString();
            if (!name.startsWith("secrets")) {
                assertThat(text).as(name).doesNotContain(RunningService.KEY);
            }
            if (!name.equals("control.secret")) {
                assertThat(text.contains(control))
                        .as("the control secret in %s", name)
                        .isFalse();
            }
            assertThat(text)
                    .as(name)
                    .doesNotContain(PIN)
                    .doesNotContain("4242424242424242")
                    .doesNotContain("4242 4242");
            // Line by line: a port at the end of one and the year of the next may add up to a card number.
            assertThat(printable(text))
                    .as("lines with a card number in %s", name)
                    .allMatch(line -> CardNumberGuard.mask(line).equals(line));
        }
    }

    @Test
    void nothing_of_a_message_that_is_refused_is_in_the_log() throws IOException {
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger("dev.tillbridge")
                .setLevel(Level.DEBUG);
        try (var desk = TestDesk.at(service)) {
            for (var broken : List.of(
                    "{\"client\":\"" + CLIENT + "\"}",
                    "{\"pims\":\"typed\",\"number\":1,\"client\":\"" + CLIENT + "\",\"due\":\"" + PIN + "\"}",
                    "\"" + CLIENT + "\"",
                    "{\"client\":\"" + CLIENT + "\",\"client\":2}",
                    "{\"client\":\"" + CLIENT)) {
                assertThat(desk.said(Methods.TYPE, broken)).isIn("BAD_MESSAGE", "closed");
            }
            assertThat(desk.said(
                            Methods.DECIDE,
                            "{\"payment\":\"x\",\"decision\":\"PAID\",\"personId\":\"" + CLIENT + "\",\"pin\":\"" + PIN
                                    + "\",\"reason\":\"" + CLIENT + "\",\"reference\":null,\"seenOnReader\":null}"))
                    .isEqualTo("NOT_FOUND");
        }
        service.stop();

        var log = Files.readString(service.data.log().resolve("tillbridge.log"));
        assertThat(log)
                .isNotBlank()
                .doesNotContain("Quillfeather")
                .doesNotContain("Zebedina")
                .doesNotContain(PIN);
    }

    private static ch.qos.logback.classic.Logger root() {
        return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    /// Runs of printable characters, without digests; what stands between them is no text.
    private static List<String> printable(String text) {
        return List.of(text.replaceAll("[0-9a-f]{32,}", "digest").split("[^\\x20-\\x7e]+"));
    }

    private static List<Path> files(Path root) throws IOException {
        try (var walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }
}
