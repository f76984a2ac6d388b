package dev.tillbridge.sandbox.stripe;

import java.util.List;
import java.util.stream.Stream;

/// A practice processor with a client who opens its pages.
abstract class PageTest extends SandboxTest {
    final Client client = new Client();

    Reply session(String... more) {
        return api.post(
                "/v1/checkout/sessions",
                "",
                Stream.concat(
                                Stream.of(
                                        "mode",
                                        "payment",
                                        "success_url",
                                        successUrl(),
                                        "line_items[0][quantity]",
                                        "1",
                                        "line_items[0][price_data][currency]",
                                        "usd",
                                        "line_items[0][price_data][unit_amount]",
                                        "10500",
                                        "line_items[0][price_data][product_data][name]",
                                        "Invoice 7",
                                        "metadata[request]",
                                        "r1",
                                        "payment_intent_data[metadata][attempt]",
                                        "a1"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    /// Where the page sends those who have paid.
    String successUrl() {
        return "http://127.0.0.1:9/paid?s={CHECKOUT_SESSION_ID}";
    }

    Reply now(Reply session) {
        return api.get("/v1/checkout/sessions/" + session.text("id"));
    }

    String status(Reply session) {
        var now = now(session);
        return now.text("status") + " " + now.text("payment_status");
    }

    Reply expire(Reply session) {
        return api.post("/v1/checkout/sessions/" + session.text("id") + "/expire", "");
    }

    String customer() {
        return api.post("/v1/customers", "", "name", "Ann Client").text("id");
    }

    /// The newest events, the newest first.
    List<String> news(int count) {
        return api.get("/v1/events?limit=" + count)
                .at("data")
                .valueStream()
                .map(event -> event.path("type").stringValue())
                .toList();
    }
}
