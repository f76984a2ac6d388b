package dev.tillbridge.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.FeedPage;
import dev.tillbridge.payment.Happening;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lists of events that cannot be right, or in which others wrote what they like.
class OddEventsTest {
    private final List<Map<String, Object>> events = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private boolean more;
    private HttpServer server;
    private StripeAccess access;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var query = exchange.getRequestURI().getQuery();
            asked.add(query);
            int limit = Integer.parseInt(query.replaceAll(".*limit=(\\d+).*", "$1"));
            var page = events.subList(Math.max(0, events.size() - limit), events.size());
            var bytes = Json.write(
                            Map.of("object", "list", "data", page, "has_more", more || page.size() < events.size()))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        access = StripeAccess.open(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                "sk_test_practiceclinic",
                true,
                Clock.systemUTC(),
                () -> "");
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private Map<String, Object> event(Object object) {
        var event = new HashMap<String, Object>();
        event.put("id", "evt_" + events.size());
        event.put("object", "event");
        event.put("type", "refund.updated");
        event.put("created", 1_795_000_000L);
        event.put("livemode", false);
        event.put("api_version", "2026-07-29.dahlia");
        event.put("data", Map.of("object", object));
        events.add(event);
        return event;
    }

    private static Map<String, Object> refund(String id) {
        return Map.of("id", id, "object", "refund", "payment_intent", "pi_1");
    }

    private FeedPage page() {
        return access.feed().newest();
    }

    private Happening only() {
        return ((FeedPage.Listed) page()).happenings().getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "created", "livemode"})
    void a_list_in_which_an_entry_lacks_what_each_has_is_not_believed(String field) {
        event(refund("re_1"));
        event(refund("re_2")).remove(field);

        assertThat(page()).isInstanceOf(FeedPage.NotListed.class);
    }

    @Test
    void an_entry_of_real_money_under_a_practice_key_is_not_believed() {
        event(refund("re_1")).put("livemode", true);

        assertThat(page()).isInstanceOf(FeedPage.NotListed.class);
    }

    @Test
    void a_list_longer_than_was_asked_for_or_without_an_end_is_not_believed() {
        more = true;

        assertThat(page()).isInstanceOf(FeedPage.NotListed.class);
    }

    @Test
    void what_is_garbled_in_an_object_does_not_hide_the_entry() {
        event(Map.of());
        assertThat(only().object()).isEmpty();
        events.clear();
        event(Map.of("id", "re_1\u202e<script>", "object", "REFUND; drop table", "payment_intent", "4242"));
        assertThat(only().object()).isEmpty();
        assertThat(only().kind()).isEmpty();
        assertThat(only().payment()).isEmpty();
        events.clear();
        event(refund("re_1")).remove("data");
        assertThat(only().object()).isEmpty();
        events.clear();
        event(refund("re_1")).put("type", "x".repeat(5_000));
        assertThat(only().type()).isEmpty();
        assertThat(only().object()).isEqualTo("re_1");
    }

    @Test
    void a_page_that_is_too_long_for_us_is_asked_for_in_short_ones() {
        for (int i = 0; i < 90; i++) {
            event(Map.of("id", "re_" + i, "object", "refund", "note", "n".repeat(20_000)));
        }

        assertThat(page()).isInstanceOf(FeedPage.NotListed.class);
        assertThat(((FeedPage.Listed) page()).happenings()).hasSize(10);
        assertThat(asked).hasSize(2);
    }

    @Test
    void no_type_is_asked_for_since_more_are_wanted_than_may_be_named() {
        event(refund("re_1"));
        page();
        assertThat(asked.getFirst()).doesNotContain("type");
    }
}
