package dev.tillbridge.sandbox.stripe;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Pays a session of mode `payment` with what was typed on its page. Called inside a transaction.
final class Till {
    private final Book book;
    private final Ids ids;
    private final Happenings happenings;
    private final Charging charging;
    private final PaymentMethods methods;
    private final Customers customers;
    private final Debits debits;
    private final SessionEnd end;

    Till(
            Book book,
            Ids ids,
            Happenings happenings,
            Charging charging,
            PaymentMethods methods,
            Customers customers,
            Debits debits,
            SessionEnd end) {
        this.book = book;
        this.ids = ids;
        this.happenings = happenings;
        this.charging = charging;
        this.methods = methods;
        this.customers = customers;
        this.debits = debits;
        this.end = end;
    }

    /// What the client is told when they were refused; empty when it is paid or the bank asks first.
    String pay(ObjectNode session, Typed typed, Cause cause) {
        SessionForm.customer(session, typed.name(), typed.email());
        var intent = intent(session, typed, cause);
        var method = methods.typed(typed, cause);
        intent.put("payment_method", Wire.need(method, "id"));
        intent.put("_save", typed.save() && SessionMaker.saves(session));
        book.save(intent);
        if (typed.bank() != null) {
            if (typed.deposits() && SessionExtras.deposits(session)) {
                debits.prove(intent, method, cause);
            } else {
                debits.begin(intent, method, cause);
            }
            keep(session, intent, Wire.need(method, "id"), cause);
            end.complete(session, "unpaid", cause);
            return "";
        }
        if (PaymentMethods.asks(method, false)) {
            book.save(session);
            charging.ask(intent, cause);
            return "";
        }
        return charge(session, intent, cause);
    }

    /// The client has told the bank whether it is them.
    String answered(ObjectNode session, boolean them, Cause cause) {
        var intent = book.get(Kind.PAYMENT_INTENT, Wire.need(session, "payment_intent"), "payment_intent");
        if (!them) {
            charging.notThem(intent, cause);
            return "Your bank could not confirm that it is you. Nothing was charged.";
        }
        return charge(session, intent, cause);
    }

    private String charge(ObjectNode session, ObjectNode intent, Cause cause) {
        var id = Wire.need(intent, "payment_method");
        var card = PaymentMethods.cardOf(book.get(Kind.PAYMENT_METHOD, id, "payment_method"));
        long amount = Wire.number(intent, "amount");
        charging.charge(intent, amount, card.decline, id, code -> new CardDetails(ids).card(card, amount, code), cause);
        if (card.decline != null) {
            methods.used(id);
            book.save(session);
            return card.decline.message + " Nothing was charged.";
        }
        keep(session, intent, id, cause);
        end.complete(session, Wire.need(intent, "status").equals("succeeded") ? "paid" : "unpaid", cause);
        return "";
    }

    private void keep(ObjectNode session, ObjectNode intent, String method, Cause cause) {
        var customer = Wire.text(intent, "customer");
        var usage = Wire.text(intent, "setup_future_usage");
        boolean ticked = Wire.is(intent, "_save");
        if (customer != null && (usage != null || ticked)) {
            var asked = Wire.text(session, SessionForm.REDISPLAY);
            var redisplay = ticked ? "always" : asked == null || asked.isEmpty() ? "limited" : asked;
            methods.keep(method, customer, redisplay, true, cause);
        }
        methods.used(method);
    }

    /// The session's intent, which is made when somebody first tries to pay.
    private ObjectNode intent(ObjectNode session, Typed typed, Cause cause) {
        var id = Wire.text(session, "payment_intent");
        if (id != null) {
            return book.get(Kind.PAYMENT_INTENT, id, "payment_intent");
        }
        var intent = IntentForm.make(
                ids.next("pi"),
                ids.letters(25),
                Wire.number(session, "amount_total"),
                Wire.need(session, "currency"),
                SetupMaker.types(session),
                cause);
        if (session.path(SessionForm.INTENT_DATA) instanceof ObjectNode data) {
            IntentData.apply(data, intent);
        }
        intent.put("customer", customer(session, intent, typed, cause));
        intent.put("_session", Wire.need(session, "id"));
        session.put("payment_intent", Wire.need(intent, "id"));
        book.insert(Kind.PAYMENT_INTENT, null, intent);
        happenings.emit("payment_intent.created", intent, cause);
        return intent;
    }

    private @Nullable String customer(ObjectNode session, ObjectNode intent, Typed typed, Cause cause) {
        var known = Wire.text(session, "customer");
        boolean needed = "always".equals(Wire.text(session, "customer_creation"))
                || Wire.text(intent, "setup_future_usage") != null;
        if (known != null || !needed) {
            return known;
        }
        var made = Wire.need(customers.typed(typed.name(), typed.email(), cause), "id");
        session.put("customer", made);
        return made;
    }
}
