package dev.tillbridge.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Links: what is sent to a client, and what happens when it is opened, late, or twice.
class PaymentLinksTest extends PageTest {
    @Test
    void opening_a_link_makes_a_session_that_carries_what_the_link_was_given() {
        var link = link();
        var page = opened(link);
        var session = api.get("/v1/checkout/sessions?payment_link=" + link.text("id") + "&status=open")
                .at("data")
                .get(0);
        assertThat(session.path("metadata").path("request").stringValue()).isEqualTo("r1");
        assertThat(session.path("url").stringValue()).isEqualTo(page);

        assertThat(client.pay(page, Client.VISA).text()).contains("Thank you", "See you soon");
        assertThat(control.charges("attempt", "a1")).isEqualTo(1);
        assertThat(linkNow(link).at("active").booleanValue()).isFalse();
        assertThat(linkNow(link).number("restrictions", "completed_sessions", "count"))
                .isEqualTo(1);
        assertThat(news(2)).containsExactly("checkout.session.completed", "payment_link.updated");
    }

    @Test
    void a_used_up_link_says_so_and_takes_nothing() {
        var link = link();
        client.pay(opened(link), Client.VISA);

        var second = client.open(link.text("url"));
        assertThat(second.status()).isEqualTo(410);
        assertThat(second.text()).contains("already paid &lt;3");
        assertThat(control.charges()).isEqualTo(1);
    }

    @Test
    void a_link_that_is_off_still_lets_the_page_pay_that_was_open_before() {
        var link = link();
        var before = opened(link);
        assertThat(off(link).at("active").booleanValue()).isFalse();
        assertThat(client.open(link.text("url")).status()).isEqualTo(410);

        assertThat(client.pay(before, Client.VISA).text()).contains("Thank you");
        assertThat(control.charges()).isEqualTo(1);
    }

    @Test
    void only_when_its_open_sessions_have_expired_too_is_a_link_off_for_good() {
        var link = link();
        var before = opened(link);
        off(link);
        for (var session : api.get("/v1/checkout/sessions?status=open&payment_link=" + link.text("id"))
                .at("data")) {
            api.post("/v1/checkout/sessions/" + session.path("id").stringValue() + "/expire", "");
        }

        assertThat(client.pay(before, Client.VISA).text()).contains("expired");
        assertThat(control.charges()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "drop_before, true",
        "error_before, true",
        "conflict, true",
        "rate_limit, true",
        "forbidden, true",
        "drop_after, false",
        "error_after, false",
        "wrong_reference, false"
    })
    void whatever_becomes_of_the_answer_a_link_is_on_or_off_for_good(String fault, boolean on) {
        var link = link();
        control.arm(fault, "POST", "/v1/payment_links/*");
        try {
            off(link);
        } catch (UncheckedIOException lost) {
            assertThat(fault).startsWith("drop");
        }
        assertThat(control.fired()).hasSize(1);
        assertThat(linkNow(link).at("active").booleanValue()).isEqualTo(on);
        assertThat(client.open(link.text("url")).status()).isEqualTo(on ? 303 : 410);
    }

    @Test
    void two_who_opened_it_before_can_both_pay() {
        var link = link();
        var first = opened(link);
        var second = opened(link);
        client.pay(first, Client.VISA);
        client.pay(second, Client.VISA);

        assertThat(control.charges("attempt", "a1")).isEqualTo(2);
        assertThat(linkNow(link).number("restrictions", "completed_sessions", "count"))
                .isEqualTo(2);
    }

    @Test
    void links_are_listed_by_whether_they_are_on() {
        var on = link();
        var off = link();
        off(off);

        assertThat(api.get("/v1/payment_links").at("data").size()).isEqualTo(2);
        assertThat(api.get("/v1/payment_links?active=true")
                        .at("data")
                        .get(0)
                        .path("id")
                        .stringValue())
                .isEqualTo(on.text("id"));
        assertThat(api.get("/v1/payment_links/" + on.text("id") + "/line_items")
                        .at("data")
                        .get(0)
                        .path("amount_total")
                        .asLong())
                .isEqualTo(105_00);
        assertThat(client.open(sandbox.pages().resolve("/l/none").toString()).status())
                .isEqualTo(404);
    }

    @Test
    void a_link_is_where_it_was_after_a_restart() {
        var link = link();
        restart();
        client.pay(opened(linkNow(link)), Client.VISA);
        assertThat(control.charges()).isEqualTo(1);
    }

    @Test
    void a_wrong_parameter_is_named() {
        assertThat(api.post("/v1/payment_links", "", "metadata[a]", "b").text("error", "param"))
                .isEqualTo("line_items");
        var bad = api.post("/v1/payment_links/" + link().text("id"), "", "line_items[0][quantity]", "3");
        assertThat(bad.text("error", "code")).isEqualTo("parameter_unknown");
    }

    private Reply link() {
        return api.post(
                "/v1/payment_links",
                "",
                "line_items[0][quantity]",
                "1",
                "line_items[0][price_data][currency]",
                "usd",
                "line_items[0][price_data][unit_amount]",
                "10500",
                "line_items[0][price_data][product_data][name]",
                "Invoice 7",
                "restrictions[completed_sessions][limit]",
                "1",
                "inactive_message",
                "already paid <3",
                "after_completion[type]",
                "hosted_confirmation",
                "after_completion[hosted_confirmation][custom_message]",
                "See you soon",
                "metadata[request]",
                "r1",
                "payment_intent_data[metadata][attempt]",
                "a1");
    }

    /// The page of the session that the link made.
    private String opened(Reply link) {
        var sent = client.open(link.text("url"));
        assertThat(sent.status()).isEqualTo(303);
        return sandbox.pages().resolve(sent.location()).toString();
    }

    private Reply off(Reply link) {
        return api.post("/v1/payment_links/" + link.text("id"), "", "active", "false");
    }

    private Reply linkNow(Reply link) {
        return api.get("/v1/payment_links/" + link.text("id"));
    }
}
