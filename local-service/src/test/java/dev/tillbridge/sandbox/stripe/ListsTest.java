package dev.tillbridge.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListsTest extends SandboxTest {
    @Test
    void lists_are_newest_first_with_cursors_both_ways() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.addFirst(intent(1000 + i));
        }

        var first = api.get("/v1/payment_intents?limit=2");
        assertThat(idsOf(first)).isEqualTo(ids.subList(0, 2));
        assertThat(first.at("has_more").booleanValue()).isTrue();
        var second = api.get("/v1/payment_intents?limit=3&starting_after=" + ids.get(1));
        assertThat(idsOf(second)).isEqualTo(ids.subList(2, 5));
        assertThat(second.at("has_more").booleanValue()).isFalse();
        assertThat(idsOf(api.get("/v1/payment_intents?limit=2&ending_before=" + ids.get(4))))
                .isEqualTo(ids.subList(2, 4));
        assertThat(api.get("/v1/payment_intents?starting_after=pi_gone").status())
                .isEqualTo(400);
        assertThat(api.get("/v1/payment_intents?limit=101").status()).isEqualTo(400);
    }

    @Test
    void lists_can_be_cut_by_time() {
        intent(1000);
        later(Duration.ofMinutes(10));
        var late = intent(2000);

        var since = clock.instant().getEpochSecond();
        assertThat(idsOf(api.get("/v1/payment_intents?created[gte]=" + since))).containsExactly(late);
        assertThat(idsOf(api.get("/v1/payment_intents?created[lt]=" + since))).hasSize(1);
    }

    @Test
    void events_tell_the_story_of_a_sale_and_go_after_thirty_days() {
        var reader = reader();
        var intent = intent(10_50);
        ask(reader, intent);
        control.approve(reader);

        var events = api.get("/v1/events?limit=100");
        assertThat(events.at("data")
                        .valueStream()
                        .map(event -> event.path("type").stringValue()))
                .containsExactly(
                        "terminal.reader.action_succeeded",
                        "payment_intent.succeeded",
                        "charge.succeeded",
                        "payment_intent.created");
        var only = api.get("/v1/events?types[]=charge.succeeded");
        assertThat(only.at("data").size()).isEqualTo(1);
        assertThat(only.at("data")
                        .get(0)
                        .path("data")
                        .path("object")
                        .path("payment_intent")
                        .stringValue())
                .isEqualTo(intent);
        later(Duration.ofDays(31));
        assertThat(api.get("/v1/events").at("data").size()).isZero();
    }

    private static List<String> idsOf(Reply list) {
        return list.at("data")
                .valueStream()
                .map(object -> object.path("id").stringValue())
                .toList();
    }
}
