package dev.tillbridge.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.StrangerCharge;
import dev.tillbridge.payment.Strangers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lists of an account on which others write what they like, from a server that answers exactly that.
class StrangerPagesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T15:00:00Z"), ZoneOffset.UTC);
    private static final Instant SINCE = Instant.parse("2026-11-01T15:00:00Z");

    private final List<String> asked = new ArrayList<>();
    private final List<Map<String, Object>> objects = new ArrayList<>();
    private volatile boolean endless;
    private HttpServer server;
    private StripeAccess access;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var query = exchange.getRequestURI().getQuery();
            asked.add(query);
            var bytes = page(query).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        access = StripeAccess.open(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                "sk_test_practiceclinic",
                true,
                CLOCK,
                () -> "key");
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void a_name_of_ten_thousand_characters_is_a_stranger_with_a_short_name_always_the_same() {
        object(Map.of("installation", "x".repeat(10_000), "attempt", "y".repeat(10_000)));
        object(Map.of("installation", "x".repeat(10_000), "attempt", "z"));
        object(Map.of("installation", "x".repeat(9_999), "attempt", "z"));

        var names = strangers().stream().map(StrangerCharge::installation).toList();

        assertThat(names).allMatch(name -> name.matches("odd-[a-p]{16}"));
        assertThat(names.get(0)).isEqualTo(names.get(1)).isNotEqualTo(names.get(2));
        assertThat(strangers()).allMatch(each -> each.attempt().length() <= 60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "a\nb", "4242424242424242", "01J; drop table", "\u202Eevil"})
    void a_name_that_could_do_harm_is_shown_by_another(String name) {
        object(Map.of("installation", name, "attempt", "a1", "code", "<b>4242 4242 4242 4242</b>\n"));

        var stranger = strangers().getFirst();

        assertThat(stranger.installation()).matches("odd-[a-p]{16}");
        assertThat(stranger.code()).doesNotContain("4242").doesNotContain("\n");
    }

    @Test
    void what_is_garbled_does_not_hide_a_stranger() {
        var garbled = object(Map.of("installation", "i2", "attempt", "a1"));
        garbled.put("status", "requires_a_priest");
        garbled.put("currency", "???");
        garbled.put("amount", -5);

        var stranger = strangers().getFirst();

        assertThat(stranger.installation()).isEqualTo("i2");
        assertThat(stranger.amount()).isEmpty();
        assertThat(stranger.status()).isEqualTo(ChargeStatus.UNDER_WAY);
    }

    @Test
    void objects_that_only_half_look_like_ours_belong_to_other_programs() {
        object(Map.of());
        object(Map.of("installation", "kitchen"));
        object(Map.of("attempt", "2"));
        object(Map.of("installation", " ", "attempt", "2"));
        var none = object(Map.of());
        none.remove("metadata");

        assertThat(strangers()).isEmpty();
    }

    @Test
    void a_page_that_is_too_long_for_us_is_read_in_short_ones() {
        for (int i = 0; i < 100; i++) {
            object(Map.of("note", "n".repeat(20_000)));
        }
        object(Map.of("installation", "i2", "attempt", "a1"));

        assertThat(strangers()).hasSize(1);
    }

    @Test
    void a_list_that_never_ends_is_given_up() {
        endless = true;
        object(Map.of());

        assertThat(access.payments().strangers(SINCE, (name, attempt) -> name.equals("i1")))
                .isInstanceOf(Strangers.Listed.class);
        assertThat(asked).hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void a_busy_account_that_answers_slowly_is_known_by_its_newest_thousand_payments() throws Exception {
        endless = true;
        object(Map.of("installation", "i2", "attempt", "a1"));

        var listed = new StrangerPages(access, everyLook(Duration.ofMillis(5_900)))
                .read(SINCE, (name, attempt) -> name.equals("i1"));

        assertThat(listed.charges()).isNotEmpty();
        assertThat(asked).hasSize(10);
    }

    @Test
    void an_account_of_which_too_little_was_heard_in_a_minute_is_not_known() {
        endless = true;
        object(Map.of());

        assertThatThrownBy(() -> new StrangerPages(access, everyLook(Duration.ofSeconds(20)))
                        .read(SINCE, (name, attempt) -> name.equals("i1")))
                .isInstanceOf(OddAnswer.class);
    }

    /// Time passes at each look at it.
    private static LongSupplier everyLook(Duration passed) {
        var now = new AtomicLong();
        return () -> now.getAndAdd(passed.toNanos());
    }

    @Test
    void more_strangers_than_anybody_reads_are_not_all_listed() {
        for (int i = 0; i < 150; i++) {
            object(Map.of("installation", "i" + i, "attempt", "a"));
        }

        assertThat(strangers()).hasSize(100);
    }

    @Test
    void a_stranger_with_very_many_payments_does_not_hide_another_one() {
        for (int i = 0; i < 1_050; i++) {
            object(Map.of("installation", "i2", "attempt", "a"));
        }
        object(Map.of("installation", "i3", "attempt", "a"));

        assertThat(strangers()).hasSize(1_001).last().extracting("installation").isEqualTo("i3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "created", "livemode"})
    void an_answer_without_what_every_payment_has_is_no_answer(String part) {
        object(Map.of("installation", "i2", "attempt", "a1")).remove(part);

        assertThat(access.payments().strangers(SINCE, (name, attempt) -> name.equals("i1")))
                .isInstanceOf(Strangers.NotListed.class);
    }

    private List<StrangerCharge> strangers() {
        return ((Strangers.Listed) access.payments().strangers(SINCE, (name, attempt) -> name.equals("i1"))).charges();
    }

    private Map<String, Object> object(Map<String, String> metadata) {
        var object = new HashMap<String, Object>(Map.of(
                "id",
                "pi_" + objects.size(),
                "object",
                "payment_intent",
                "amount",
                1050,
                "currency",
                "usd",
                "livemode",
                false,
                "created",
                CLOCK.instant().getEpochSecond(),
                "status",
                "requires_payment_method"));
        object.put("metadata", metadata);
        objects.add(object);
        return object;
    }

    private String page(String query) {
        int limit = Integer.parseInt(query.replaceAll("(?s).*limit=(\\d+).*", "$1"));
        int from = query.contains("starting_after") && !endless
                ? Integer.parseInt(query.replaceAll("(?s).*starting_after=pi_(\\d+).*", "$1")) + 1
                : 0;
        var to = Math.min(objects.size(), from + limit);
        return Json.write(Map.of(
                "object", "list", "has_more", endless || to < objects.size(), "data", objects.subList(from, to)));
    }
}
