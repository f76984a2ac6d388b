package dev.tillbridge.sandbox.stripe;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// `/v1/balance_transactions`: what moved on the clinic's balance at the processor, each with its fee.
final class Balance {
    /// The payout that a row went out with.
    static final String PAYOUT = "_payout";

    private static final Duration UNTIL_AVAILABLE = Duration.ofDays(2);
    private static final long DISPUTE_FEE = 15_00;

    private final Book book;
    private final Ids ids;

    Balance(Book book, Ids ids) {
        this.book = book;
        this.ids = ids;
    }

    /// Money of a client, less the processor's fee for the way it came.
    String charge(ObjectNode charge, Cause cause) {
        long amount = Wire.number(charge, "amount_captured");
        var type = Wire.text(charge.path("payment_method_details"), "type");
        return enter(
                charge,
                "us_bank_account".equals(type) ? "payment" : "charge",
                "charge",
                amount,
                fee(type, amount),
                cause);
    }

    String refund(ObjectNode refund, Cause cause) {
        return enter(refund, "refund", "refund", -Wire.number(refund, "amount"), 0, cause);
    }

    String refundFailed(ObjectNode refund, Cause cause) {
        return enter(refund, "refund_failure", "refund_failure", Wire.number(refund, "amount"), 0, cause);
    }

    /// The client's bank takes the money, and the processor its fee.
    ObjectNode disputed(ObjectNode dispute, Cause cause) {
        return row(enter(dispute, "adjustment", "dispute", -Wire.number(dispute, "amount"), DISPUTE_FEE, cause));
    }

    ObjectNode reinstated(ObjectNode dispute, Cause cause) {
        return row(enter(dispute, "adjustment", "dispute_reversal", Wire.number(dispute, "amount"), 0, cause));
    }

    String payout(ObjectNode payout, Cause cause) {
        return enter(payout, "payout", "payout", -Wire.number(payout, "amount"), 0, cause);
    }

    String payoutFailed(ObjectNode payout, Cause cause) {
        return enter(payout, "payout_failure", "payout_reversal", Wire.number(payout, "amount"), 0, cause);
    }

    ObjectNode retrieve(Call call) {
        call.args().finish();
        var row = row(call.id());
        age(row, call.seconds());
        return row;
    }

    ObjectNode list(Call call) {
        var args = call.args();
        var payout = args.text("payout");
        var source = args.text("source");
        var type = args.text("type");
        var currency = args.text("currency");
        var list = new Pages(book)
                .list(
                        Kind.BALANCE_TRANSACTION,
                        call,
                        row -> (payout == null || payout.equals(Wire.text(row, PAYOUT)))
                                && (source == null || source.equals(Wire.text(row, "source")))
                                && (type == null || type.equals(Wire.text(row, "type")))
                                && (currency == null || currency.equals(Wire.text(row, "currency"))));
        list.path("data").forEach(row -> {
            if (row instanceof ObjectNode object) {
                age(object, call.seconds());
            }
        });
        return list;
    }

    private String enter(ObjectNode source, String type, String category, long amount, long fee, Cause cause) {
        var row = Wire.object();
        var id = ids.next("txn");
        var currency = Wire.need(source, "currency");
        row.put("id", id);
        row.put("object", "balance_transaction");
        row.put("amount", amount);
        row.put("available_on", cause.now().plus(UNTIL_AVAILABLE).getEpochSecond());
        row.put("balance_type", "payments");
        row.put("created", cause.seconds());
        row.put("currency", currency);
        row.putNull("description");
        row.putNull("exchange_rate");
        row.put("fee", fee);
        var fees = row.putArray("fee_details");
        if (fee != 0) {
            var detail = fees.addObject();
            detail.put("amount", fee);
            detail.putNull("application");
            detail.put("currency", currency);
            detail.put("description", category.equals("dispute") ? "Dispute fee" : "Stripe processing fees");
            detail.put("type", "stripe_fee");
        }
        row.put("net", amount - fee);
        row.put("reporting_category", category);
        row.put("source", Wire.need(source, "id"));
        row.put("status", "pending");
        row.put("type", type);
        row.putNull(PAYOUT);
        book.insert(Kind.BALANCE_TRANSACTION, null, row);
        return id;
    }

    private ObjectNode row(String id) {
        return book.get(Kind.BALANCE_TRANSACTION, id, "id");
    }

    private static void age(ObjectNode row, long now) {
        row.put("status", Wire.number(row, "available_on") <= now ? "available" : "pending");
    }

    /// The published prices: in whole minor units, half rounded up.
    private static long fee(@Nullable String type, long amount) {
        if ("us_bank_account".equals(type)) {
            return Math.min(5_00, thousandths(amount, 8));
        }
        return "card_present".equals(type) ? thousandths(amount, 27) + 5 : thousandths(amount, 29) + 30;
    }

    private static long thousandths(long amount, long rate) {
        return (Math.multiplyExact(amount, rate) + 500) / 1000;
    }
}
