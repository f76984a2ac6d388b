package dev.tillbridge.sandbox.stripe;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// `/v1/refunds`: create, retrieve, update, list. Never gives back more than was taken.
///
/// A refund may be on its way at first, may fail after it has arrived, and may have been made by a person in the
/// processor's own pages.
final class Refunds {
    private static final List<String> GONE = List.of("failed", "canceled");

    private final Book book;
    private final Happenings happenings;
    private final RefundForm form;
    private final RefundCourse course;
    private final Balance balance;
    private final Disputes disputes;

    Refunds(
            Book book,
            Happenings happenings,
            RefundForm form,
            RefundCourse course,
            Balance balance,
            Disputes disputes) {
        this.book = book;
        this.happenings = happenings;
        this.form = form;
        this.course = course;
        this.balance = balance;
        this.disputes = disputes;
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
        return give(refund, charge(intentId, chargeId), asked, reason, call.cause());
    }

    /// A person gives back in the processor's own pages: no key, none of the caller's metadata.
    ObjectNode inDashboard(String paid, @Nullable Long asked, String reason, Cause cause) {
        var refund = Wire.object();
        refund.putObject("metadata");
        var charge = paid.startsWith("pi_") ? charge(paid, null) : charge(null, paid);
        return give(refund, charge, asked, reason, cause);
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
        happenings.emit("refund.updated", refund, call.cause());
        happenings.emit("charge.refund.updated", refund, call.cause());
        return refund;
    }

    /// Only a refund that waits for something the client must do can be cancelled over the API, and none of ours
    /// does.
    ObjectNode cancel(Call call) {
        call.args().finish();
        var refund = book.get(Kind.REFUND, call.id(), "refund");
        throw ApiError.state(
                "",
                "This Refund could not be canceled because it has a status of " + Wire.need(refund, "status")
                        + ". Only a Refund with status requires_action can be canceled.",
                null);
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

    /// What was on its way has arrived.
    ObjectNode arrive(String id, Cause cause) {
        var refund = book.get(Kind.REFUND, id, "refund");
        if (Wire.need(refund, "status").equals("pending")) {
            refund.put("status", "succeeded");
            refund.remove("pending_reason");
            course.ends(refund);
            book.save(refund);
            changed(refund, cause);
        }
        return refund;
    }

    /// A bank sends a refund back, perhaps days later: the money is the clinic's again.
    ObjectNode fail(String id, Cause cause) {
        var refund = book.get(Kind.REFUND, id, "refund");
        if (!GONE.contains(Wire.need(refund, "status"))) {
            refund.put("status", "failed");
            refund.put("failure_reason", "expired_or_canceled_card");
            undo(refund, cause);
            happenings.emit("refund.failed", refund, cause);
            changed(refund, cause);
        }
        return refund;
    }

    /// A person takes it back in the processor's own pages, which is possible while it is on its way.
    ObjectNode cancelInDashboard(String id, Cause cause) {
        var refund = book.get(Kind.REFUND, id, "refund");
        if (!Wire.need(refund, "status").equals("pending")) {
            throw ApiError.state("", "Only a refund that is pending can be canceled.", null);
        }
        refund.put("status", "canceled");
        undo(refund, cause);
        changed(refund, cause);
        return refund;
    }

    private ObjectNode give(ObjectNode refund, ObjectNode charge, @Nullable Long asked, String reason, Cause cause) {
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
        if (disputes.blocks(Wire.need(charge, "id"))) {
            throw ApiError.state(
                    "charge_disputed", "Charge " + Wire.need(charge, "id") + " has been charged back.", null);
        }
        form.fill(refund, charge, amount, reason, cause);
        refund.put("balance_transaction", balance.refund(refund, cause));
        course.begin(refund, charge, cause);
        book.insert(Kind.REFUND, Wire.need(charge, "id"), refund);
        charge.put("amount_refunded", Wire.number(charge, "amount_refunded") + amount);
        charge.put("refunded", amount == left);
        book.save(charge);
        happenings.emit("charge.refunded", charge, cause);
        happenings.emit("refund.created", refund, cause);
        return refund;
    }

    private void undo(ObjectNode refund, Cause cause) {
        refund.remove("pending_reason");
        refund.put("failure_balance_transaction", balance.refundFailed(refund, cause));
        course.ends(refund);
        book.save(refund);
        var charge = book.get(Kind.CHARGE, Wire.need(refund, "charge"), "charge");
        charge.put("amount_refunded", Wire.number(charge, "amount_refunded") - Wire.number(refund, "amount"));
        charge.put("refunded", false);
        book.save(charge);
    }

    private void changed(ObjectNode refund, Cause cause) {
        happenings.emit("refund.updated", refund, cause);
        happenings.emit("charge.refund.updated", refund, cause);
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
                .filter(refund -> !GONE.contains(Wire.need(refund, "status")))
                .mapToLong(refund -> Wire.number(refund, "amount"))
                .sum();
    }
}
