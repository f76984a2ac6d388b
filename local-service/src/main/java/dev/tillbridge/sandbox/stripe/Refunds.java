package dev.tillbridge.sandbox.stripe;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// `/v1/refunds`: create, retrieve, update, list. Never gives back more than was taken.
final class Refunds {
    private final Book book;
    private final Ids ids;
    private final Happenings happenings;

    Refunds(Book book, Ids ids, Happenings happenings) {
        this.book = book;
        this.ids = ids;
        this.happenings = happenings;
    }

    ObjectNode create(Call call) {
        var args = call.args();
        var intentId = args.text("payment_intent");
        var chargeId = args.text("charge");
        var asked = args.integer("amount");
        var reason = args.oneOf("reason", "", "duplicate", "fraudulent", "requested_by_customer");
        if ((intentId == null) == (chargeId == null)) {
            throw ApiError.invalid("Exactly one of payment_intent and charge must be given.", "payment_intent");
        }
        var refund = Wire.object();
        Metadata.apply(refund, args);
        args.finish();
        var charge = charge(intentId, chargeId);
        long left = Wire.number(charge, "amount_captured") - refunded(charge);
        if (left <= 0) {
            throw ApiError.state(
                    "charge_already_refunded",
                    "Charge " + Wire.need(charge, "id") + " has already been refunded.",
                    null);
        }
        long amount = asked == null ? left : asked;
        if (amount < 1) {
            throw ApiError.coded(400, "parameter_invalid_integer", "Invalid positive integer", "amount");
        }
        if (amount > left) {
            throw ApiError.coded(
                    400,
                    "amount_too_large",
                    "Refund amount (" + amount + ") is greater than unrefunded amount on charge (" + left + ").",
                    "amount");
        }
        fill(refund, charge, amount, reason, call);
        book.insert(Kind.REFUND, Wire.need(charge, "id"), refund);
        charge.put("amount_refunded", Wire.number(charge, "amount_refunded") + amount);
        charge.put("refunded", amount == left);
        book.save(charge);
        happenings.emit("charge.refunded", charge, call.cause());
        happenings.emit("refund.created", refund, call.cause());
        return refund;
    }

    ObjectNode retrieve(Call call) {
        call.args().finish();
        return book.get(Kind.REFUND, call.id(), "refund");
    }

    ObjectNode update(Call call) {
        var refund = book.get(Kind.REFUND, call.id(), "refund");
        Metadata.apply(refund, call.args());
        call.args().finish();
        book.save(refund);
        return refund;
    }

    ObjectNode list(Call call) {
        var intent = call.args().text("payment_intent");
        var charge = call.args().text("charge");
        return new Pages(book)
                .list(
                        Kind.REFUND,
                        call,
                        refund -> (intent == null || intent.equals(Wire.text(refund, "payment_intent")))
                                && (charge == null || charge.equals(Wire.text(refund, "charge"))));
    }

    /// A bank sends a refund back, days later: the money is the clinic's again.
    ObjectNode fail(String id, Cause cause) {
        var refund = book.get(Kind.REFUND, id, "refund");
        if (Wire.need(refund, "status").equals("failed")) {
            return refund;
        }
        refund.put("status", "failed");
        refund.put("failure_reason", "expired_or_canceled_card");
        book.save(refund);
        var charge = book.get(Kind.CHARGE, Wire.need(refund, "charge"), "charge");
        charge.put("amount_refunded", Wire.number(charge, "amount_refunded") - Wire.number(refund, "amount"));
        charge.put("refunded", false);
        book.save(charge);
        happenings.emit("refund.failed", refund, cause);
        return refund;
    }

    private ObjectNode charge(@Nullable String intentId, @Nullable String chargeId) {
        if (chargeId != null) {
            return succeeded(book.get(Kind.CHARGE, chargeId, "charge"));
        }
        var intent = book.get(Kind.PAYMENT_INTENT, intentId == null ? "" : intentId, "payment_intent");
        var latest = Wire.text(intent, "latest_charge");
        if (latest == null || !Wire.need(intent, "status").equals("succeeded")) {
            throw ApiError.state(
                    "payment_intent_unexpected_state",
                    "This PaymentIntent does not have a successful charge to refund.",
                    intent);
        }
        return succeeded(book.get(Kind.CHARGE, latest, "charge"));
    }

    private static ObjectNode succeeded(ObjectNode charge) {
        if (!Wire.is(charge, "captured")) {
            throw ApiError.state("charge_not_refundable", "This charge has not taken any money.", null);
        }
        return charge;
    }

    private long refunded(ObjectNode charge) {
        return book.below(Kind.REFUND, Wire.need(charge, "id")).stream()
                .filter(refund -> !Wire.need(refund, "status").equals("failed"))
                .mapToLong(refund -> Wire.number(refund, "amount"))
                .sum();
    }

    private void fill(ObjectNode refund, ObjectNode charge, long amount, String reason, Call call) {
        refund.put("id", ids.next("re"));
        refund.put("object", "refund");
        refund.put("amount", amount);
        refund.put("balance_transaction", ids.next("txn"));
        refund.put("charge", Wire.need(charge, "id"));
        refund.put("created", call.seconds());
        refund.put("currency", Wire.need(charge, "currency"));
        var destination = refund.putObject("destination_details");
        var card = destination.putObject("card");
        // Shortly after the sale the bank takes the charge back instead of sending money.
        boolean early = call.seconds() - Wire.number(charge, "created") < 7200;
        card.put("reference_status", "pending");
        card.put("reference_type", "acquirer_reference_number");
        card.put("type", early ? "reversal" : "refund");
        destination.put("type", "card");
        refund.put("payment_intent", Wire.need(charge, "payment_intent"));
        for (var field : List.of("receipt_number", "source_transfer_reversal", "transfer_reversal")) {
            refund.putNull(field);
        }
        refund.put("reason", reason.isEmpty() ? null : reason);
        refund.put("status", "succeeded");
    }
}
