package dev.tillbridge.sandbox.stripe;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Bank debits: on their way for days, then there or sent back. Only before they are sent can they be cancelled.
final class Debits {
    /// Working days between sending and knowing.
    private static final int DAYS = 4;

    private static final String SENT_AT = "_sentAt";

    private final Book book;
    private final Ids ids;
    private final Happenings happenings;
    private final Agenda agenda;
    private final Balance balance;

    Debits(Book book, Ids ids, Happenings happenings, Agenda agenda, Balance balance) {
        this.book = book;
        this.ids = ids;
        this.happenings = happenings;
        this.agenda = agenda;
        this.balance = balance;
    }

    void begin(ObjectNode intent, ObjectNode method, Cause cause) {
        var bank = PaymentMethods.bankOf(method);
        var id = Wire.need(intent, "id");
        var sent = Days.sent(cause.now());
        var known = Days.later(sent, DAYS);
        var mandate = BankForm.mandate(ids.next("mandate"), Wire.need(method, "id"), intent, cause);
        book.insert(Kind.MANDATE, null, mandate);
        var charge = ChargeForm.make(
                ids.next("py"), intent, Wire.number(intent, "amount"), "", Wire.need(method, "id"), cause);
        charge.putNull("authorization_code");
        charge.put("status", "pending");
        charge.put("paid", false);
        charge.set("billing_details", method.path("billing_details").deepCopy());
        charge.set(
                "payment_method_details",
                BankForm.charge(
                        bank,
                        Wire.need(mandate, "id"),
                        LocalDate.ofInstant(known, ZoneOffset.UTC).toString()));
        book.insert(Kind.CHARGE, id, charge);
        intent.put("payment_method", Wire.need(method, "id"));
        intent.put("latest_charge", Wire.need(charge, "id"));
        intent.put("status", "processing");
        intent.put(SENT_AT, sent.toEpochMilli());
        intent.putNull("last_payment_error");
        book.save(intent);
        if (bank != TestBank.STAYS) {
            agenda.at(known, Due.DEBIT_SETTLES, id);
        }
        happenings.emit("charge.pending", charge, cause);
        happenings.emit("payment_intent.processing", intent, cause);
    }

    ObjectNode mandate(Call call) {
        call.args().finish();
        return book.get(Kind.MANDATE, call.id(), "mandate");
    }

    /// Whether it is still here.
    static boolean unsent(ObjectNode intent, Instant now) {
        return Wire.need(intent, "status").equals("processing") && now.toEpochMilli() < Wire.number(intent, SENT_AT);
    }

    /// Cancelled before it was sent; the caller ends the intent.
    void withdraw(ObjectNode intent, Cause cause) {
        agenda.forget(Due.DEBIT_SETTLES, Wire.need(intent, "id"));
        var charge = charge(intent);
        charge.put("status", "failed");
        charge.put("failure_message", "The payment was canceled before it was sent.");
        book.save(charge);
        happenings.emit("charge.failed", charge, cause);
    }

    /// The days are over: it goes as its account does.
    void settles(String id, Cause cause) {
        var intent = book.get(Kind.PAYMENT_INTENT, id, "payment_intent");
        var method = book.get(Kind.PAYMENT_METHOD, Wire.need(intent, "payment_method"), "payment_method");
        end(id, PaymentMethods.bankOf(method).failure, cause);
    }

    /// @param failure why the bank sends it back, or null when the money is there
    ObjectNode end(String id, @Nullable String failure, Cause cause) {
        var intent = book.get(Kind.PAYMENT_INTENT, id, "payment_intent");
        if (!Wire.need(intent, "status").equals("processing")) {
            throw ApiError.state("payment_intent_unexpected_state", "This debit is not on its way.", intent);
        }
        agenda.forget(Due.DEBIT_SETTLES, id);
        if (failure == null) {
            arrive(intent, charge(intent), cause);
        } else {
            fail(intent, charge(intent), failure, cause);
        }
        return intent;
    }

    private void arrive(ObjectNode intent, ObjectNode charge, Cause cause) {
        charge.put("status", "succeeded");
        charge.put("paid", true);
        charge.put("captured", true);
        charge.put("amount_captured", Wire.number(charge, "amount"));
        charge.put("balance_transaction", balance.charge(charge, cause));
        book.save(charge);
        intent.put("status", "succeeded");
        intent.put("amount_received", Wire.number(intent, "amount"));
        book.save(intent);
        happenings.emit("charge.succeeded", charge, cause);
        happenings.emit("payment_intent.succeeded", intent, cause);
        session(intent, "paid", "checkout.session.async_payment_succeeded", cause);
        var method = book.get(Kind.PAYMENT_METHOD, Wire.need(charge, "payment_method"), "payment_method");
        if (PaymentMethods.bankOf(method) == TestBank.CLAIMED_BACK) {
            agenda.at(Days.later(cause.now(), 1), Due.DEBIT_RETURNS, Wire.need(charge, "id"));
        }
    }

    private void fail(ObjectNode intent, ObjectNode charge, String failure, Cause cause) {
        var message = "The customer's bank sent the payment back: " + failure + ".";
        charge.put("status", "failed");
        charge.put("failure_code", failure);
        charge.put("failure_message", message);
        book.save(charge);
        intent.put("status", "requires_payment_method");
        intent.putNull("payment_method");
        var error = intent.putObject("last_payment_error");
        error.put("charge", Wire.need(charge, "id"));
        error.put("code", failure);
        error.put("message", message);
        error.put("type", "invalid_request_error");
        book.save(intent);
        happenings.emit("charge.failed", charge, cause);
        happenings.emit("payment_intent.payment_failed", intent, cause);
        session(intent, "unpaid", "checkout.session.async_payment_failed", cause);
    }

    private void session(ObjectNode intent, String paid, String type, Cause cause) {
        var session = book.get(Kind.SESSION, Wire.need(intent, "_session"), "session");
        session.put("payment_status", paid);
        book.save(session);
        happenings.emit(type, session, cause);
    }

    private ObjectNode charge(ObjectNode intent) {
        return book.get(Kind.CHARGE, Wire.need(intent, "latest_charge"), "charge");
    }
}
