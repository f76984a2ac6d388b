package dev.tillbridge.sandbox.stripe;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The one place where money moves: makes the charge of an intent and leaves the intent as the bank's answer says.
final class Charging {
    /// How long a bank holds money for the clinic, by how the card was read.
    private static final Duration HELD_PRESENT = Duration.ofDays(2);

    private static final Duration HELD_TYPED = Duration.ofDays(7);

    private final Book book;
    private final Ids ids;
    private final Happenings happenings;
    private final Agenda agenda;
    private final Balance balance;

    Charging(Book book, Ids ids, Happenings happenings, Agenda agenda, Balance balance) {
        this.book = book;
        this.ids = ids;
        this.happenings = happenings;
        this.agenda = agenda;
        this.balance = balance;
    }

    /// @param approved how much the bank lets through; less than the intent's amount is a partial approval
    /// @param decline the bank's refusal, or null
    /// @param details writes the card's part for an authorization code
    void charge(
            ObjectNode intent,
            long approved,
            @Nullable Decline decline,
            String paymentMethod,
            Function<String, ObjectNode> details,
            Cause cause) {
        var code = ids.hex(6);
        var charge = ChargeForm.make(ids.next("ch"), intent, approved, code, paymentMethod, cause);
        charge.set("payment_method_details", details.apply(code));
        charge.set(
                "billing_details",
                book.get(Kind.PAYMENT_METHOD, paymentMethod, "payment_method")
                        .path("billing_details")
                        .deepCopy());
        intent.put("latest_charge", Wire.need(charge, "id"));
        if (decline != null) {
            refuse(intent, charge, decline, cause);
        } else if (Wire.need(intent, "capture_method").equals("manual")) {
            hold(intent, charge, approved, cause);
        } else {
            take(intent, charge, approved, cause);
        }
    }

    /// The bank wants the owner to say that it is them; until then nothing moves.
    void ask(ObjectNode intent, Cause cause) {
        intent.put("status", "requires_action");
        var action = intent.putObject("next_action");
        action.put("type", "use_stripe_sdk");
        action.putObject("use_stripe_sdk").put("type", "three_d_secure_redirect");
        book.save(intent);
        happenings.emit("payment_intent.requires_action", intent, cause);
    }

    /// The owner did not say that it was them.
    void notThem(ObjectNode intent, Cause cause) {
        intent.put("status", "requires_payment_method");
        intent.putNull("payment_method");
        intent.putNull("next_action");
        intent.set("last_payment_error", Authentication.failed("payment_intent_authentication_failure"));
        book.save(intent);
        happenings.emit("payment_intent.payment_failed", intent, cause);
    }

    /// Takes money that was held: the intent is `requires_capture`.
    void capture(ObjectNode intent, long amount, Cause cause) {
        agenda.forget(Due.HOLD_EXPIRES, Wire.need(intent, "id"));
        var charge = book.get(Kind.CHARGE, Wire.need(intent, "latest_charge"), "charge");
        charge.put("captured", true);
        charge.put("amount_captured", amount);
        // What is not captured goes back to the client; the processor shows it as refunded.
        charge.put("amount_refunded", Wire.number(charge, "amount") - amount);
        charge.put("balance_transaction", balance.charge(charge, cause));
        book.save(charge);
        intent.put("status", "succeeded");
        intent.put("amount_capturable", 0);
        intent.put("amount_received", amount);
        book.save(intent);
        sessionIsPaid(intent);
        happenings.emit("charge.captured", charge, cause);
        happenings.emit("payment_intent.succeeded", intent, cause);
        dispute(charge, cause);
    }

    private void sessionIsPaid(ObjectNode intent) {
        var id = Wire.text(intent, "_session");
        if (id != null) {
            var session = book.get(Kind.SESSION, id, "session");
            session.put("payment_status", "paid");
            book.save(session);
        }
    }

    /// Nobody took the held amount in time: the bank has let it go.
    void expire(String intentId, Cause cause) {
        var intent = book.get(Kind.PAYMENT_INTENT, intentId, "payment_intent");
        if (!Wire.need(intent, "status").equals("requires_capture")) {
            return;
        }
        var charge = book.get(Kind.CHARGE, Wire.need(intent, "latest_charge"), "charge");
        charge.put("amount_refunded", Wire.number(charge, "amount"));
        charge.put("refunded", true);
        book.save(charge);
        intent.put("status", "canceled");
        intent.put("canceled_at", cause.seconds());
        intent.put("cancellation_reason", "automatic");
        intent.put("amount_capturable", 0);
        book.save(intent);
        happenings.emit("charge.expired", charge, cause);
        happenings.emit("payment_intent.canceled", intent, cause);
    }

    /// Lets a held amount go again, when its intent is cancelled.
    void release(ObjectNode intent, Cause cause) {
        agenda.forget(Due.HOLD_EXPIRES, Wire.need(intent, "id"));
        var charge = book.get(Kind.CHARGE, Wire.need(intent, "latest_charge"), "charge");
        charge.put("amount_refunded", Wire.number(charge, "amount"));
        charge.put("refunded", true);
        book.save(charge);
        happenings.emit("charge.refunded", charge, cause);
    }

    private void refuse(ObjectNode intent, ObjectNode charge, Decline decline, Cause cause) {
        ChargeForm.refused(charge, decline);
        book.insert(Kind.CHARGE, Wire.need(intent, "id"), charge);
        intent.put("status", "requires_payment_method");
        intent.putNull("payment_method");
        intent.putNull("next_action");
        intent.set("last_payment_error", decline.error(Wire.need(charge, "id")));
        book.save(intent);
        happenings.emit("charge.failed", charge, cause);
        happenings.emit("payment_intent.payment_failed", intent, cause);
    }

    private void hold(ObjectNode intent, ObjectNode charge, long approved, Cause cause) {
        var type = Wire.need(charge.path("payment_method_details"), "type");
        var until = cause.now().plus(type.equals("card_present") ? HELD_PRESENT : HELD_TYPED);
        agenda.at(until, Due.HOLD_EXPIRES, Wire.need(intent, "id"));
        if (charge.path("payment_method_details").path(type) instanceof ObjectNode details) {
            details.put("capture_before", until.getEpochSecond());
        }
        book.insert(Kind.CHARGE, Wire.need(intent, "id"), charge);
        approve(intent, charge, approved);
        intent.put("status", "requires_capture");
        intent.put("amount_capturable", approved);
        book.save(intent);
        happenings.emit("charge.succeeded", charge, cause);
        happenings.emit("payment_intent.amount_capturable_updated", intent, cause);
    }

    private void take(ObjectNode intent, ObjectNode charge, long approved, Cause cause) {
        charge.put("captured", true);
        charge.put("amount_captured", approved);
        charge.put("balance_transaction", balance.charge(charge, cause));
        book.insert(Kind.CHARGE, Wire.need(intent, "id"), charge);
        approve(intent, charge, approved);
        intent.put("status", "succeeded");
        intent.put("amount_received", approved);
        book.save(intent);
        happenings.emit("charge.succeeded", charge, cause);
        happenings.emit("payment_intent.succeeded", intent, cause);
        dispute(charge, cause);
    }

    /// Some practice cards belong to people who dispute what they have paid.
    private void dispute(ObjectNode charge, Cause cause) {
        var method = book.get(Kind.PAYMENT_METHOD, Wire.need(charge, "payment_method"), "payment_method");
        if (PaymentMethods.cardOf(method).disputes() != null) {
            agenda.at(cause.now(), Due.DISPUTE_OPENS, Wire.need(charge, "id"));
        }
    }

    private static void approve(ObjectNode intent, ObjectNode charge, long approved) {
        intent.putNull("last_payment_error");
        intent.putNull("next_action");
        intent.put("payment_method", Wire.need(charge, "payment_method"));
        intent.put("amount", approved);
    }
}
