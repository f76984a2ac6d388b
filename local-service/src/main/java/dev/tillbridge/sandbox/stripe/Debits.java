package dev.tillbridge.sandbox.stripe;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Bank debits: on their way for days, then there or sent back. Only before they are sent can they be cancelled.
final class Debits {
    /// Working days between sending and knowing.
    private static final int DAYS = 4;

    /// Working days in which an account can be proved.
    private static final int PROOF_DAYS = 10;

    private static final String SENT_AT = "_sentAt";

    private final Book book;
    private final Ids ids;
    private final Happenings happenings;
    private final Agenda agenda;
    private final Balance balance;
    private final Site site;

    Debits(Book book, Ids ids, Happenings happenings, Agenda agenda, Balance balance, Site site) {
        this.book = book;
        this.ids = ids;
        this.happenings = happenings;
        this.agenda = agenda;
        this.balance = balance;
        this.site = site;
    }

    /// Nothing is collected before the client has proved the account.
    void prove(ObjectNode intent, ObjectNode method, Cause cause) {
        var id = Wire.need(intent, "id");
        intent.put("payment_method", Wire.need(method, "id"));
        Proof.ask(intent, site.verification(id), cause);
        book.save(intent);
        agenda.at(Days.later(cause.now(), PROOF_DAYS), Due.VERIFICATION_ENDS, id);
        happenings.emit("payment_intent.requires_action", intent, cause);
    }

    ObjectNode verify(Call call) {
        var code = call.args().text("descriptor_code");
        var amounts = call.args().texts("amounts");
        call.args().finish();
        if ((code == null) == amounts.isEmpty()) {
            throw ApiError.invalid("Exactly one of amounts and descriptor_code must be given.", "descriptor_code");
        }
        return proved(call.id(), code == null ? "" : code, amounts, call.cause());
    }

    /// The client names what they found on their account.
    ObjectNode proved(String id, String code, List<String> amounts, Cause cause) {
        var intent = book.get(Kind.PAYMENT_INTENT, id, "intent");
        if (!Proof.asked(intent)) {
            throw ApiError.state(
                    "payment_intent_unexpected_state", "This PaymentIntent waits for no verification.", intent);
        }
        if (Proof.right(code, amounts)) {
            agenda.forget(Due.VERIFICATION_ENDS, id);
            var method = Wire.need(intent, "payment_method");
            begin(intent, book.get(Kind.PAYMENT_METHOD, method, "payment_method"), cause);
            return intent;
        }
        if (Proof.wrong(intent)) {
            unproved(intent, "payment_method_microdeposit_verification_attempts_exceeded", cause);
        } else {
            book.save(intent);
        }
        throw ApiError.state(
                amounts.isEmpty()
                        ? "payment_method_microdeposit_verification_descriptor_code_mismatch"
                        : "payment_method_microdeposit_verification_amounts_mismatch",
                "That is not what was sent to the bank account.",
                intent);
    }

    /// Nobody proved the account in time.
    void neverVerified(String id, Cause cause) {
        var intent = book.get(Kind.PAYMENT_INTENT, id, "intent");
        if (Proof.asked(intent)) {
            unproved(intent, "payment_method_microdeposit_verification_timeout", cause);
        }
    }

    private void unproved(ObjectNode intent, String code, Cause cause) {
        agenda.forget(Due.VERIFICATION_ENDS, Wire.need(intent, "id"));
        intent.put("status", "requires_payment_method");
        intent.putNull("payment_method");
        intent.putNull("next_action");
        var error = intent.putObject("last_payment_error");
        error.put("code", code);
        error.put("message", "The bank account was not verified.");
        error.put("type", "invalid_request_error");
        book.save(intent);
        happenings.emit("payment_intent.payment_failed", intent, cause);
        session(intent, "unpaid", "checkout.session.async_payment_failed", cause);
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
        intent.putNull("next_action");
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
