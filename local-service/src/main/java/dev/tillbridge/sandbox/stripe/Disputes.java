package dev.tillbridge.sandbox.stripe;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `/v1/disputes`: retrieve, update, close, list; and what banks do with them, step by step.
final class Disputes {
    private static final Duration TO_ANSWER = Duration.ofDays(9);
    private static final List<String> ANSWERABLE = List.of("needs_response", "warning_needs_response");
    private static final List<String> HARMLESS = List.of("won", "warning_needs_response", "warning_closed");
    private static final List<String> OVER = List.of("won", "lost", "warning_closed");

    private final Book book;
    private final Ids ids;
    private final Happenings happenings;
    private final Balance balance;

    Disputes(Book book, Ids ids, Happenings happenings, Balance balance) {
        this.book = book;
        this.ids = ids;
        this.happenings = happenings;
        this.balance = balance;
    }

    ObjectNode retrieve(Call call) {
        call.args().finish();
        return get(call.id());
    }

    ObjectNode list(Call call) {
        var charge = call.args().text("charge");
        var intent = call.args().text("payment_intent");
        return new Pages(book)
                .list(
                        Kind.DISPUTE,
                        call,
                        dispute -> (charge == null || charge.equals(Wire.text(dispute, "charge")))
                                && (intent == null || intent.equals(Wire.text(dispute, "payment_intent"))));
    }

    ObjectNode update(Call call) {
        var dispute = get(call.id());
        var args = call.args();
        boolean submit = args.flag("submit", false);
        boolean given = DisputeForm.evidence(dispute, args.nested("evidence"));
        Metadata.apply(dispute, args);
        args.finish();
        if ((given || submit) && !ANSWERABLE.contains(Wire.need(dispute, "status"))) {
            throw ApiError.state("", "This dispute is not waiting for a response.", null);
        }
        if (given || submit) {
            details(dispute).put("has_evidence", true);
        }
        if (submit) {
            details(dispute).put("submission_count", Wire.number(details(dispute), "submission_count") + 1);
            dispute.put("status", inquiry(dispute) ? "warning_under_review" : "under_review");
        }
        return changed(dispute, call.cause());
    }

    /// The clinic accepts that it has lost.
    ObjectNode close(Call call) {
        call.args().finish();
        var dispute = get(call.id());
        if (!ANSWERABLE.contains(Wire.need(dispute, "status"))) {
            throw ApiError.state("", "This dispute is already closed or under review.", null);
        }
        return lose(call.id(), call.cause());
    }

    /// The client tells their bank that they did not mean to pay this.
    ///
    /// @param paid an intent or a charge
    /// @param asked how much of it, or null for all that is left of it
    ObjectNode open(String paid, @Nullable Long asked, String reason, boolean inquiry, Cause cause) {
        var charge = paid.startsWith("pi_")
                ? book.get(
                        Kind.CHARGE,
                        Wire.need(book.get(Kind.PAYMENT_INTENT, paid, "payment_intent"), "latest_charge"),
                        "charge")
                : book.get(Kind.CHARGE, paid, "charge");
        long most = Wire.number(charge, "amount_captured");
        long amount = asked == null ? most : asked;
        if (!Wire.is(charge, "captured") || amount < 1 || amount > most) {
            throw ApiError.state("", "There is not so much to dispute.", null);
        }
        if (book.below(Kind.DISPUTE, Wire.need(charge, "id")).stream().anyMatch(Disputes::runs)) {
            throw ApiError.state("", "This charge is already disputed.", null);
        }
        var due = cause.now().plus(TO_ANSWER).getEpochSecond();
        var dispute = DisputeForm.make(ids.next("du"), charge, amount, reason, inquiry, due, cause);
        book.insert(Kind.DISPUTE, Wire.need(charge, "id"), dispute);
        charge.put("disputed", true);
        book.save(charge);
        happenings.emit("charge.dispute.created", dispute, cause);
        return dispute;
    }

    /// The practice card of a charge is one whose owner disputes what they pay.
    void ofCard(String charge, Cause cause) {
        var method = Wire.need(book.get(Kind.CHARGE, charge, "charge"), "payment_method");
        var card = PaymentMethods.cardOf(book.get(Kind.PAYMENT_METHOD, method, "payment_method"));
        var reason = card.disputes();
        if (reason != null) {
            var dispute = open(charge, null, reason, card == TestCard.ASKED_ABOUT, cause);
            if (card != TestCard.ASKED_ABOUT) {
                withdraw(Wire.need(dispute, "id"), cause);
            }
        }
    }

    /// A bank debit comes back after it had paid: the money goes at once and there is nothing to answer.
    ObjectNode returned(String charge, String reason, Cause cause) {
        var dispute = open(charge, null, reason, false, cause);
        return lose(Wire.need(dispute, "id"), cause);
    }

    ObjectNode withdraw(String id, Cause cause) {
        var dispute = get(id);
        if (inquiry(dispute) || withdrawn(dispute) != 0 || OVER.contains(Wire.need(dispute, "status"))) {
            throw ApiError.state("", "There is nothing to withdraw.", null);
        }
        rows(dispute).add(balance.disputed(dispute, cause));
        book.save(dispute);
        happenings.emit("charge.dispute.funds_withdrawn", dispute, cause);
        return dispute;
    }

    ObjectNode win(String id, Cause cause) {
        var dispute = running(id);
        if (withdrawn(dispute) != 0) {
            rows(dispute).add(balance.reinstated(dispute, cause));
            book.save(dispute);
            happenings.emit("charge.dispute.funds_reinstated", dispute, cause);
        }
        return over(dispute, inquiry(dispute) ? "warning_closed" : "won", cause);
    }

    ObjectNode lose(String id, Cause cause) {
        var dispute = running(id);
        if (inquiry(dispute)) {
            return over(dispute, "warning_closed", cause);
        }
        if (withdrawn(dispute) == 0) {
            withdraw(id, cause);
            dispute = get(id);
        }
        return over(dispute, "lost", cause);
    }

    /// The bank wants the answer by another day.
    ObjectNode due(String id, long seconds, Cause cause) {
        var dispute = running(id);
        details(dispute).put("due_by", seconds);
        details(dispute).put("past_due", seconds < cause.seconds());
        return changed(dispute, cause);
    }

    /// Whether a charge may not be given back, because its money may already have been taken.
    boolean blocks(String charge) {
        return book.below(Kind.DISPUTE, charge).stream()
                .anyMatch(dispute -> !HARMLESS.contains(Wire.need(dispute, "status")));
    }

    private ObjectNode over(ObjectNode dispute, String status, Cause cause) {
        dispute.put("status", status);
        book.save(dispute);
        happenings.emit("charge.dispute.closed", dispute, cause);
        return dispute;
    }

    private ObjectNode changed(ObjectNode dispute, Cause cause) {
        book.save(dispute);
        happenings.emit("charge.dispute.updated", dispute, cause);
        return dispute;
    }

    private ObjectNode running(String id) {
        var dispute = get(id);
        if (!runs(dispute)) {
            throw ApiError.state("", "This dispute is already closed.", null);
        }
        return dispute;
    }

    private ObjectNode get(String id) {
        return book.get(Kind.DISPUTE, id, "dispute");
    }

    private static boolean runs(ObjectNode dispute) {
        return !OVER.contains(Wire.need(dispute, "status"));
    }

    private static boolean inquiry(ObjectNode dispute) {
        return Wire.need(dispute, "status").startsWith("warning_");
    }

    /// What the clinic's balance lost by it, so far; the fee not counted.
    static long withdrawn(ObjectNode dispute) {
        return -dispute.path("balance_transactions")
                .valueStream()
                .mapToLong(row -> Wire.number(row, "amount"))
                .sum();
    }

    private static ObjectNode details(ObjectNode dispute) {
        return dispute.path("evidence_details") instanceof ObjectNode details ? details : Wire.object();
    }

    private static ArrayNode rows(ObjectNode dispute) {
        return dispute.path("balance_transactions") instanceof ArrayNode rows
                ? rows
                : dispute.putArray("balance_transactions");
    }
}
