package dev.tillbridge.sandbox.stripe;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// `/v1/payouts`: retrieve, list; and how the money of some days goes to the clinic's bank.
final class Payouts {
    private static final int DAYS = 2;

    private final Book book;
    private final Ids ids;
    private final Happenings happenings;
    private final Balance balance;

    Payouts(Book book, Ids ids, Happenings happenings, Balance balance) {
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
        var status = call.args().oneOf("status", "", "pending", "in_transit", "paid", "failed", "canceled");
        var arrival = Pages.range(call.args(), "arrival_date");
        return new Pages(book)
                .list(
                        Kind.PAYOUT,
                        call,
                        arrival.and(payout -> status.isEmpty() || status.equals(Wire.need(payout, "status"))));
    }

    /// Sends what the balance gained before a time and was not sent yet.
    ObjectNode send(String currency, long before, Cause cause) {
        var rows = book.all(Kind.BALANCE_TRANSACTION).stream()
                .filter(row -> row.path(Balance.PAYOUT).isNull()
                        && Wire.number(row, "created") < before
                        && currency.equals(Wire.need(row, "currency"))
                        && !Wire.need(row, "type").startsWith("payout"))
                .toList();
        long sum = rows.stream().mapToLong(row -> Wire.number(row, "net")).sum();
        if (sum <= 0) {
            throw ApiError.state("balance_insufficient", "There is nothing to pay out.", null);
        }
        var payout = form(currency, sum, cause);
        payout.put("balance_transaction", balance.payout(payout, cause));
        book.insert(Kind.PAYOUT, null, payout);
        for (var row : rows) {
            row.put(Balance.PAYOUT, Wire.need(payout, "id"));
            book.save(row);
        }
        var own = book.get(Kind.BALANCE_TRANSACTION, Wire.need(payout, "balance_transaction"), "id");
        own.put(Balance.PAYOUT, Wire.need(payout, "id"));
        book.save(own);
        happenings.emit("payout.created", payout, cause);
        happenings.emit("payout.reconciliation_completed", payout, cause);
        return payout;
    }

    ObjectNode arrive(String id, Cause cause) {
        var payout = underWay(id);
        payout.put("status", "paid");
        var trace = payout.putObject("trace_id");
        trace.put("status", "supported");
        trace.put("value", "practice" + id.substring(id.length() - 8));
        return ended(payout, "payout.paid", cause);
    }

    /// The clinic's bank sends it back; the money stands on the balance again.
    ObjectNode fail(String id, Cause cause) {
        var payout = underWay(id);
        payout.put("status", "failed");
        payout.put("failure_code", "account_closed");
        payout.put("failure_message", "The bank account has been closed.");
        payout.put("failure_balance_transaction", balance.payoutFailed(payout, cause));
        return ended(payout, "payout.failed", cause);
    }

    private ObjectNode ended(ObjectNode payout, String type, Cause cause) {
        book.save(payout);
        happenings.emit("payout.updated", payout, cause);
        happenings.emit(type, payout, cause);
        return payout;
    }

    private ObjectNode underWay(String id) {
        var payout = get(id);
        if (!Wire.need(payout, "status").equals("in_transit")) {
            throw ApiError.state("", "This payout is not on its way.", null);
        }
        return payout;
    }

    private ObjectNode get(String id) {
        return book.get(Kind.PAYOUT, id, "payout");
    }

    private ObjectNode form(String currency, long amount, Cause cause) {
        var payout = Wire.object();
        payout.put("id", ids.next("po"));
        payout.put("object", "payout");
        payout.put("amount", amount);
        payout.put("arrival_date", Days.later(cause.now(), DAYS).getEpochSecond());
        payout.put("automatic", true);
        payout.put("created", cause.seconds());
        payout.put("currency", currency);
        payout.put("description", "STRIPE PAYOUT");
        payout.put("destination", "ba_practiceclinic");
        payout.put("livemode", false);
        payout.putObject("metadata");
        payout.put("method", "standard");
        payout.put("reconciliation_status", "completed");
        payout.put("source_type", "card");
        payout.put("status", "in_transit");
        payout.put("type", "bank_account");
        for (var field : List.of(
                "application_fee",
                "application_fee_amount",
                "failure_balance_transaction",
                "failure_code",
                "failure_message",
                "original_payout",
                "payout_method",
                "reversed_by",
                "statement_descriptor",
                "trace_id")) {
            payout.putNull(field);
        }
        return payout;
    }
}
