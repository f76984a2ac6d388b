package dev.tillbridge.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What becomes of a refund after it was made, and refunds that somebody else made.
class RefundCourseTest extends SandboxTest {
    @Test
    void a_refund_may_be_on_its_way_first_and_counts_as_given_meanwhile() {
        var intent = paid("pm_card_visa");
        control.nextRefundsPending(1);
        var refund = refund(intent, 6_00);

        assertThat(refund.text("status")).isEqualTo("pending");
        assertThat(refund.text("pending_reason")).isEqualTo("processing");
        assertThat(refund(intent, 4_51).text("error", "code")).isEqualTo("amount_too_large");
        assertThat(control.refundedMinor()).isZero();
        assertThat(control.pendingMinor()).isEqualTo(6_00);
        assertThat(refund(intent, 4_50).text("status")).isEqualTo("succeeded");

        control.refundArrives(refund.text("id"));
        assertThat(refundNow(refund).text("status")).isEqualTo("succeeded");
        assertThat(refundNow(refund).at("pending_reason").isMissingNode()).isTrue();
        assertThat(control.refundedMinor()).isEqualTo(10_50);
        assertThat(news(2)).containsExactly("charge.refund.updated", "refund.updated");
    }

    @Test
    void a_refund_on_its_way_can_fail_and_its_money_be_given_again() {
        var intent = paid("pm_card_visa");
        control.nextRefundsPending(1);
        var refund = refund(intent, 10_50);
        control.failRefund(refund.text("id"));

        assertThat(refundNow(refund).text("failure_reason")).isEqualTo("expired_or_canceled_card");
        assertThat(news(3)).containsExactly("charge.refund.updated", "refund.updated", "refund.failed");
        control.refundArrives(refund.text("id"));
        assertThat(refundNow(refund).text("status")).isEqualTo("failed");
        assertThat(refund(intent, 10_50).status()).isEqualTo(200);
        assertThat(control.refundedMinor()).isEqualTo(10_50);
    }

    @Test
    void a_refund_on_its_way_can_be_taken_back_by_a_person_but_not_over_the_api() {
        var intent = paid("pm_card_visa");
        control.nextRefundsPending(1);
        var refund = refund(intent, 10_50);
        var path = "/v1/refunds/" + refund.text("id") + "/cancel";

        assertThat(api.post(path, "").status()).isEqualTo(400);
        control.cancelRefund(refund.text("id"));
        assertThat(refundNow(refund).text("status")).isEqualTo("canceled");
        assertThat(api.get("/v1/payment_intents/" + intent + "?expand[]=latest_charge")
                        .number("latest_charge", "amount_refunded"))
                .isZero();
    }

    @Test
    void the_two_test_cards_do_what_the_documents_say() {
        var slow = refund(paid("pm_card_pendingRefund"), 10_50);
        var coming = refund(paid("pm_card_refundFail"), 10_50);
        assertThat(slow.text("status")).isEqualTo("pending");
        assertThat(coming.text("status")).isEqualTo("succeeded");

        later(Duration.ofMinutes(2));
        assertThat(refundNow(slow).text("status")).isEqualTo("succeeded");
        assertThat(refundNow(coming).text("status")).isEqualTo("failed");
        assertThat(control.refundedMinor()).isEqualTo(10_50);
    }

    @Test
    void a_refund_made_in_the_dashboard_carries_nothing_of_ours() {
        var intent = paid("pm_card_visa");
        var id = control.refundInDashboard(intent, 4_00);

        var list = api.get("/v1/refunds?payment_intent=" + intent).at("data");
        assertThat(list.size()).isEqualTo(1);
        assertThat(list.get(0).path("id").stringValue()).isEqualTo(id);
        assertThat(list.get(0).path("metadata").size()).isZero();
        var event = api.get("/v1/events?limit=1").at("data").get(0);
        assertThat(event.path("type").stringValue()).isEqualTo("refund.created");
        assertThat(event.path("request").path("idempotency_key").isNull()).isTrue();
        assertThat(refund(intent, 6_51).text("error", "code")).isEqualTo("amount_too_large");
        assertThat(refund(intent, 6_50).status()).isEqualTo(200);
    }

    @Test
    void what_is_on_its_way_stays_so_over_a_restart_and_arrives_by_the_processors_clock() {
        var slow = refund(paid("pm_card_pendingRefund"), 10_50);
        restart();
        assertThat(refundNow(slow).text("status")).isEqualTo("pending");
        control.pass(Duration.ofDays(1));
        restart();
        assertThat(refundNow(slow).text("status")).isEqualTo("succeeded");
        assertThat(api.get("/v1/events?limit=1")
                        .at("data")
                        .get(0)
                        .path("created")
                        .asLong())
                .isBetween(
                        clock.instant().plusSeconds(60).getEpochSecond(),
                        clock.instant().plus(Duration.ofDays(1)).getEpochSecond());
    }

    private List<String> news(int count) {
        return api.get("/v1/events?limit=" + count)
                .at("data")
                .valueStream()
                .map(event -> event.path("type").stringValue())
                .toList();
    }

    private String paid(String method) {
        var reply = api.post(
                "/v1/payment_intents",
                "",
                "amount",
                "1050",
                "currency",
                "usd",
                "payment_method",
                method,
                "confirm",
                "true",
                "metadata[attempt]",
                "a1");
        assertThat(reply.text("status")).isEqualTo("succeeded");
        return reply.text("id");
    }

    private Reply refund(String intent, long amount) {
        return api.post("/v1/refunds", "", "payment_intent", intent, "amount", Long.toString(amount));
    }

    private Reply refundNow(Reply refund) {
        return api.get("/v1/refunds/" + refund.text("id"));
    }
}
