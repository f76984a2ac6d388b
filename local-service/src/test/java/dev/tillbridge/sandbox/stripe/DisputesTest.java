package dev.tillbridge.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.BalanceTransaction;
import com.stripe.model.Dispute;
import com.stripe.model.Payout;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Disputes step by step, and the clinic's balance: what moved, the fees, what went to the bank.
class DisputesTest extends PageTest {
    @Test
    void a_lost_dispute_took_the_money_and_a_fee() {
        var dispute = control.dispute(paid("pm_card_visa"));
        assertThat(disputeNow(dispute).text("status")).isEqualTo("needs_response");
        assertThat(control.disputedMinor()).isZero();
        control.disputeWithdraws(dispute);
        control.disputeLost(dispute);

        assertThat(disputeNow(dispute).text("status")).isEqualTo("lost");
        assertThat(control.disputedMinor()).isEqualTo(100_00);
        var row = disputeNow(dispute).at("balance_transactions").get(0);
        assertThat(row.path("amount").asLong()).isEqualTo(-100_00);
        assertThat(row.path("fee").asLong()).isEqualTo(15_00);
        assertThat(news(3))
                .containsExactly("charge.dispute.closed", "charge.dispute.funds_withdrawn", "charge.dispute.created");
    }

    @Test
    void a_won_dispute_gives_the_money_back_and_ends_the_ban_on_refunds() {
        var intent = paid("pm_card_visa");
        var dispute = control.dispute(intent);
        control.disputeWithdraws(dispute);
        assertThat(refund(intent).text("error", "code")).isEqualTo("charge_disputed");
        control.disputeWon(dispute);

        assertThat(news(2)).containsExactly("charge.dispute.closed", "charge.dispute.funds_reinstated");
        assertThat(control.disputedMinor()).isZero();
        assertThat(refund(intent).status()).isEqualTo(200);
    }

    @Test
    void an_inquiry_moves_no_money_and_ends_without_any() {
        var intent = paid("pm_card_visa");
        var inquiry = control.inquiry(intent);
        assertThat(disputeNow(inquiry).text("status")).isEqualTo("warning_needs_response");
        assertThat(refund(intent).status()).isEqualTo(200);
        control.disputeWon(inquiry);

        assertThat(disputeNow(inquiry).text("status")).isEqualTo("warning_closed");
        assertThat(control.disputedMinor()).isZero();
    }

    @Test
    void a_dispute_is_answered_once_by_its_day_or_accepted() {
        var dispute = control.dispute(paid("pm_card_visa"));
        var by = clock.instant().plus(Duration.ofDays(3));
        control.disputeDue(dispute, by);
        assertThat(disputeNow(dispute).number("evidence_details", "due_by")).isEqualTo(by.getEpochSecond());
        var path = "/v1/disputes/" + dispute;
        var answered = api.post(path, "", "evidence[product_description]", "Exam", "submit", "true");
        assertThat(answered.text("status")).isEqualTo("under_review");
        assertThat(api.post(path, "", "submit", "true").status()).isEqualTo(400);
        assertThat(api.post(path, "", "evidence[colour]", "red").text("error", "code"))
                .isEqualTo("parameter_unknown");

        var accepted = control.dispute(paid("pm_card_visa"));
        assertThat(api.post("/v1/disputes/" + accepted + "/close", "").text("status"))
                .isEqualTo("lost");
        assertThat(control.disputedMinor()).isEqualTo(100_00);
    }

    @Test
    void the_documented_card_is_disputed_by_itself() {
        var intent = paid("pm_card_createDispute");
        var found = api.get("/v1/disputes?payment_intent=" + intent).at("data");
        assertThat(found.size()).isEqualTo(1);
        assertThat(found.get(0).path("reason").stringValue()).isEqualTo("fraudulent");
        assertThat(control.disputedMinor()).isEqualTo(100_00);
    }

    @Test
    void a_payout_holds_exactly_what_moved_before_it() {
        var intent = paid("pm_card_visa");
        refund(intent, 20_00);
        later(Duration.ofDays(1));
        paid("pm_card_visa");
        var payout = control.payOut(clock.instant());

        assertThat(payoutNow(payout).number("amount")).isEqualTo(100_00 - (2_90 + 30) - 20_00);
        assertThat(payoutNow(payout).text("status")).isEqualTo("in_transit");
        var rows = api.get("/v1/balance_transactions?payout=" + payout).at("data");
        assertThat(types(rows)).containsExactly("payout", "refund", "charge");
        assertThat(rows.valueStream().mapToLong(row -> row.path("net").asLong()).sum())
                .isZero();
        control.payoutArrives(payout);
        assertThat(news(1)).containsExactly("payout.paid");
        assertThat(api.get("/v1/payouts?status=paid").at("data").size()).isEqualTo(1);

        var next = control.payOut(clock.instant().plusSeconds(1));
        assertThat(payoutNow(next).number("amount")).isEqualTo(100_00 - (2_90 + 30));
        control.payoutFails(next);
        assertThat(payoutNow(next).text("status")).isEqualTo("failed");
        assertThat(news(1)).containsExactly("payout.failed");
    }

    @Test
    void every_row_of_the_balance_names_what_it_came_from() {
        var intent = paid("pm_card_visa");
        var refund = refund(intent);
        control.failRefund(refund.text("id"));
        var rows = api.get("/v1/balance_transactions").at("data");

        assertThat(types(rows)).containsExactly("refund_failure", "refund", "charge");
        assertThat(rows.get(1).path("id").stringValue()).isEqualTo(refund.text("balance_transaction"));
        assertThat(rows.get(1).path("source").stringValue()).isEqualTo(refund.text("id"));
        assertThat(rows.get(2).path("status").stringValue()).isEqualTo("pending");
        later(Duration.ofDays(2));
        assertThat(api.get("/v1/balance_transactions?type=charge")
                        .at("data")
                        .get(0)
                        .path("status")
                        .stringValue())
                .isEqualTo("available");
    }

    @Test
    void disputes_payouts_and_rows_are_complete_and_kept_over_a_restart() {
        var dispute = control.dispute(paid("pm_card_visa"));
        control.disputeWithdraws(dispute);
        paid("pm_card_visa");
        paid("pm_card_visa");
        var payout = control.payOut(Instant.parse("2027-01-01T00:00:00Z"));
        restart();

        known(disputeNow(dispute).body(), Dispute.class);
        known(payoutNow(payout).body(), Payout.class);
        api.get("/v1/balance_transactions").at("data").forEach(row -> known(row, BalanceTransaction.class));
    }

    private static void known(JsonNode answer, Class<?> model) {
        assertThat(ModelCheck.differences(answer, model, new HashSet<>(ModelCheck.fieldsOf(model))))
                .isEmpty();
        assertThat(Set.of("dispute", "payout", "balance_transaction"))
                .contains(answer.path("object").stringValue());
    }

    private static List<String> types(JsonNode rows) {
        return rows.valueStream().map(row -> row.path("type").stringValue()).toList();
    }

    private String paid(String method) {
        return api.post(
                        "/v1/payment_intents",
                        "",
                        "amount",
                        "10000",
                        "currency",
                        "usd",
                        "payment_method",
                        method,
                        "confirm",
                        "true")
                .text("id");
    }

    private Reply refund(String intent) {
        return api.post("/v1/refunds", "", "payment_intent", intent);
    }

    private void refund(String intent, long amount) {
        api.post("/v1/refunds", "", "payment_intent", intent, "amount", Long.toString(amount));
    }

    private Reply disputeNow(String dispute) {
        return api.get("/v1/disputes/" + dispute);
    }

    private Reply payoutNow(String payout) {
        return api.get("/v1/payouts/" + payout);
    }
}
