package dev.tillbridge.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.ChargeOrder;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.terminal.TerminalAnswer;
import dev.tillbridge.terminal.TerminalId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each row of the table "what does this answer make certain", against a server that answers exactly that.
class CertaintyTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T15:00:00Z"), ZoneOffset.UTC);
    private static final TerminalId READER = new TerminalId("stripe:tmr_1");
    private static final String GOOD = """
            {"id":"pi_1","object":"payment_intent","amount":1050,"amount_capturable":0,"amount_received":0,
            "currency":"usd","livemode":false,"status":"requires_payment_method","metadata":{"attempt":"a1"}}""";

    private final AtomicInteger requests = new AtomicInteger();
    private volatile int status = 200;
    private volatile String body = "";
    private HttpServer server;
    private StripeAccess access;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        server.start();
        access = at(server.getAddress().getPort());
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "500, '', UNKNOWN, PROCESSOR_UNREACHABLE",
        "502, '', UNKNOWN, PROCESSOR_UNREACHABLE",
        "503, '', UNKNOWN, PROCESSOR_UNREACHABLE",
        "409, idempotency_key_in_use, UNKNOWN, PROCESSOR_UNREACHABLE",
        "409, lock_timeout, AGAIN, PROCESSOR_BUSY",
        "429, lock_timeout, AGAIN, PROCESSOR_BUSY",
        "429, rate_limit, AGAIN, PROCESSOR_BUSY",
        "402, card_declined, REFUSED, CARD_DECLINED",
        "402, authentication_required, REFUSED, CARD_DECLINED",
        "400, parameter_unknown, REFUSED, PROCESSOR_REFUSED",
        "400, amount_too_small, REFUSED, PROCESSOR_REFUSED",
        "400, IDEMPOTENCY, UNKNOWN, PROCESSOR_ANSWER_ODD",
        "400, payment_intent_unexpected_state, UNKNOWN, PROCESSOR_ANSWER_ODD",
        "401, '', REFUSED, PROCESSOR_KEY_REFUSED",
        "403, '', REFUSED, PROCESSOR_KEY_REFUSED",
        "404, resource_missing, REFUSED, PROCESSOR_REFUSED",
        "302, '', UNKNOWN, PROCESSOR_UNREACHABLE",
        "418, '', UNKNOWN, PROCESSOR_UNREACHABLE"
    })
    void an_answer_is_as_certain_as_its_row_says(int code, String error, String certainty, ProblemCode problem) {
        status = code;
        var type = error.equals("IDEMPOTENCY") ? "idempotency_error" : "invalid_request_error";
        body = "{\"error\":{\"type\":\"" + type + "\",\"code\":\"" + error + "\",\"message\":\"No.\"}}";

        var answer = create();

        switch (answer) {
            case ProviderAnswer.Unknown(var what) -> {
                assertThat(certainty).isEqualTo("UNKNOWN");
                assertThat(what.code()).isEqualTo(problem);
            }
            case ProviderAnswer.NotDone(var what, var again) -> {
                assertThat(certainty).isEqualTo(again ? "AGAIN" : "REFUSED");
                assertThat(what.code()).isEqualTo(problem);
            }
            case ProviderAnswer.Known known -> throw new AssertionError(known);
            case ProviderAnswer.Absent absent -> throw new AssertionError(absent);
        }
        assertThat(requests).hasValue(1);
    }

    @Test
    void a_reader_that_shows_nothing_in_the_answer_to_clearing_it_is_not_asked_again() {
        body = "{\"id\":\"tmr_1\",\"object\":\"terminal.reader\",\"status\":\"online\",\"action\":null}";

        assertThat(access.readers().clear(READER)).isEqualTo(new TerminalAnswer.Idle());
        assertThat(requests).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'tmr_2','object':'terminal.reader','status':'online','action':null}",
                "{'id':'tmr_1','object':'terminal.reader','status':'offline','action':null}",
                "{'id':'tmr_1','object':'terminal.reader','status':'online','action':{'status':'in_progress',"
                        + "'type':'process_payment_intent','process_payment_intent':{'payment_intent':'pi_9'}}}",
                "{'id':'tmr_1','object':'terminal.reader','status':'online','action':{'status':'odd'}}",
                "{}"
            })
    void anything_but_our_own_idle_reader_in_the_answer_to_clearing_it_is_looked_at_again(String answer) {
        body = answer.replace('\'', '"');

        assertThat(access.readers().clear(READER)).isNotEqualTo(new TerminalAnswer.Idle());
        assertThat(requests).hasValue(2);
    }

    @Test
    void when_no_connection_comes_about_certainly_nothing_was_done() throws IOException {
        int closed;
        try (var port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = port.getLocalPort();
        }

        assertThat(at(closed).payments().create(order(), "k1"))
                .isInstanceOfSatisfying(ProviderAnswer.NotDone.class, notDone -> {
                    assertThat(notDone.again()).isTrue();
                    assertThat(notDone.problem().code()).isEqualTo(ProblemCode.PROCESSOR_NOT_REACHED);
                });
    }

    @Test
    void a_line_that_breaks_after_the_request_is_unknown_and_the_request_went_out_once() throws Exception {
        var seen = new AtomicInteger();
        try (var socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var far = Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        try (var line = socket.accept()) {
                            if (line.getInputStream().read() >= 0) {
                                seen.incrementAndGet();
                            }
                        }
                    }
                } catch (IOException closed) {
                    // the test is over
                }
            });

            assertThat(at(socket.getLocalPort()).payments().create(order(), "k1"))
                    .isInstanceOf(ProviderAnswer.Unknown.class);
            assertThat(seen).hasValue(1);
            far.interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>502</html>",
                "null",
                "[]",
                "{}",
                "{\"id\":\"pi_1\"",
                "{\"id\":\"pi_1\",\"object\":\"payment_intent\"}"
            })
    void an_answer_that_is_none_may_still_have_been_obeyed(String nonsense) {
        body = nonsense;

        assertThat(create()).isInstanceOf(ProviderAnswer.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"amount\":1050', '\"amount\":-1050'",
        "'\"amount\":1050', '\"amount\":null'",
        "'\"amount\":1050', '\"amount\":10.5'",
        "'\"amount\":1050', '\"amount\":\"all\"'",
        "'\"amount\":1050', '\"amount\":99999999999999999999'",
        "'\"amount_received\":0', '\"amount_received\":-1'",
        "usd, zzz",
        "usd, xau",
        "requires_payment_method, who_knows",
        "requires_payment_method, succeeded",
        "'\"livemode\":false', '\"livemode\":true'",
        "pi_1, pi_../x",
        "payment_intent, charge"
    })
    void an_answer_that_cannot_be_right_is_not_believed(String good, String bad) {
        body = GOOD;
        assertThat(access.payments().look("pi_1")).isInstanceOf(ProviderAnswer.Known.class);
        body = GOOD.replace(good, bad);

        assertThat(access.payments().look("pi_1")).isInstanceOf(ProviderAnswer.Unknown.class);
    }

    @Test
    void another_payment_than_asked_for_is_not_believed() {
        body = GOOD;

        assertThat(access.payments().look("pi_2")).isInstanceOf(ProviderAnswer.Unknown.class);
    }

    @Test
    void an_endless_answer_is_cut_off() {
        body = GOOD.replace("\"a1\"", "\"" + "x".repeat(2 << 20) + "\"");

        assertThat(access.payments().look("pi_1")).isInstanceOf(ProviderAnswer.Unknown.class);
    }

    @Test
    void a_payment_that_this_account_does_not_know_is_not_called_unpaid() {
        status = 404;
        body = "{\"error\":{\"type\":\"invalid_request_error\",\"code\":\"resource_missing\",\"message\":\"No.\"}}";

        assertThat(access.payments().look("pi_1")).isInstanceOf(ProviderAnswer.Unknown.class);
        assertThat(access.payments().find(order(), CLOCK.instant())).isInstanceOf(ProviderAnswer.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "terminal_reader_offline, READER_OFFLINE",
        "terminal_reader_hardware_fault, READER_FAULTY",
        "terminal_reader_invalid_location_for_payment, PROCESSOR_REFUSED",
        "lock_timeout, PROCESSOR_BUSY"
    })
    void a_reader_that_certainly_did_not_get_it_says_why(String code, ProblemCode problem) {
        status = 400;
        body = "{\"error\":{\"type\":\"invalid_request_error\",\"code\":\"" + code + "\",\"message\":\"No.\"}}";

        assertThat(access.readers().show(READER, "pi_1", Money.of(10_50, "USD"), false, "k1"))
                .isInstanceOfSatisfying(
                        TerminalAnswer.NotDone.class,
                        notDone -> assertThat(notDone.problem().code()).isEqualTo(problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"terminal_reader_timeout", "terminal_reader_busy", "intent_invalid_state"})
    void a_reader_that_may_have_got_it_is_looked_at(String code) {
        status = 400;
        body = "{\"error\":{\"type\":\"invalid_request_error\",\"code\":\"" + code + "\",\"message\":\"No.\"}}";

        access.readers().show(READER, "pi_1", Money.of(10_50, "USD"), false, "k1");

        assertThat(requests).hasValue(2);
    }

    @Test
    void what_a_bank_says_cannot_smuggle_a_card_number_or_a_control_character() {
        body = GOOD.replace(
                "\"metadata\"",
                "\"last_payment_error\":{\"code\":\"card_declined\",\"message\":\"a\\u202eb 9999 9999 9999 9999"
                        + " c\\n" + "y".repeat(400) + "\"},\"metadata\"");

        var truth = ((ProviderAnswer.Known) access.payments().look("pi_1")).truth();
        var said = truth.decline().orElseThrow().said();
        assertThat(said).startsWith("a b ••••").hasSizeLessThanOrEqualTo(300).doesNotContain("9999");
    }

    private ProviderAnswer create() {
        return access.payments().create(order(), "k1");
    }

    private static ChargeOrder order() {
        return new ChargeOrder("a1", Money.of(10_50, "USD"), "Practice", Map.of("attempt", "a1"), false);
    }

    private static StripeAccess at(int port) {
        return StripeAccess.open(
                URI.create("http://127.0.0.1:" + port),
                "sk_test_practiceclinic",
                false,
                CLOCK,
                () -> "fresh",
                Duration.ofSeconds(20));
    }
}
