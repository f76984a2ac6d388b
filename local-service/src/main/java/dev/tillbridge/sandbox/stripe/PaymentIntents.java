package dev.tillbridge.sandbox.stripe;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// `/v1/payment_intents`: create, retrieve, update, confirm, cancel, capture, list.
final class PaymentIntents {
    private static final List<String> OPEN =
            List.of("requires_payment_method", "requires_confirmation", "requires_action", "requires_capture");
    private static final List<String> TYPES = List.of("card", "card_present");

    private final Book book;
    private final Ids ids;
    private final Happenings happenings;
    private final Charging charging;
    private final PaymentMethods methods;
    private final Debits debits;

    PaymentIntents(
            Book book, Ids ids, Happenings happenings, Charging charging, PaymentMethods methods, Debits debits) {
        this.book = book;
        this.ids = ids;
        this.happenings = happenings;
        this.charging = charging;
        this.methods = methods;
        this.debits = debits;
    }

    ObjectNode create(Call call) {
        var args = call.args();
        var amount = args.integer("amount");
        if (amount == null) {
            throw ApiError.missing("amount");
        }
        var currency = Limits.currency(args.required("currency"));
        Limits.check(amount, currency);
        var types = args.texts("payment_method_types");
        for (var type : types) {
            if (!TYPES.contains(type)) {
                throw ApiError.invalid("The payment method type \"" + type + "\" is invalid.", "payment_method_types");
            }
        }
        var intent = IntentForm.make(
                ids.next("pi"),
                ids.letters(25),
                amount,
                currency,
                types.isEmpty() ? List.of("card") : types,
                call.cause());
        intent.put(
                "capture_method",
                args.oneOf("capture_method", "automatic_async", "automatic", "automatic_async", "manual"));
        describe(intent, args);
        var paymentMethod = args.text("payment_method");
        boolean confirm = args.flag("confirm", false);
        boolean offSession = args.flag("off_session", false);
        boolean errorOnAction = args.flag("error_on_requires_action", false);
        if (offSession && !confirm) {
            throw ApiError.invalid("off_session can only be given when confirm is true.", "off_session");
        }
        args.finish();
        customerMustExist(intent);
        if (paymentMethod != null) {
            intent.put("payment_method", methods.usable(paymentMethod, intent, call.cause()));
            intent.put("status", "requires_confirmation");
        }
        book.insert(Kind.PAYMENT_INTENT, null, intent);
        happenings.emit("payment_intent.created", intent, call.cause());
        return confirm ? confirmed(intent, offSession, errorOnAction, call.cause()) : intent;
    }

    ObjectNode retrieve(Call call) {
        call.args().text("client_secret");
        call.args().finish();
        return get(call);
    }

    ObjectNode update(Call call) {
        var args = call.args();
        var amount = args.integer("amount");
        var currency = args.text("currency");
        var intent = get(call);
        describe(intent, args);
        var paymentMethod = args.text("payment_method");
        args.finish();
        if (amount != null || currency != null || paymentMethod != null) {
            mustBeFree(intent);
            mustBe(intent, "updated", "requires_payment_method", "requires_confirmation", "requires_action");
        }
        if (currency != null) {
            intent.put("currency", Limits.currency(currency));
        }
        if (amount != null) {
            Limits.check(amount, Wire.need(intent, "currency"));
            intent.put("amount", amount.longValue());
        }
        customerMustExist(intent);
        if (paymentMethod != null) {
            intent.put("payment_method", methods.usable(paymentMethod, intent, call.cause()));
            intent.put("status", "requires_confirmation");
        }
        book.save(intent);
        return intent;
    }

    ObjectNode confirm(Call call) {
        var args = call.args();
        var paymentMethod = args.text("payment_method");
        boolean offSession = args.flag("off_session", false);
        boolean errorOnAction = args.flag("error_on_requires_action", false);
        args.address("return_url");
        args.finish();
        var intent = get(call);
        mustBeFree(intent);
        mustBe(intent, "confirmed", "requires_payment_method", "requires_confirmation");
        if (paymentMethod != null) {
            intent.put("payment_method", methods.usable(paymentMethod, intent, call.cause()));
        }
        return confirmed(intent, offSession, errorOnAction, call.cause());
    }

    ObjectNode cancel(Call call) {
        var reason = call.args()
                .oneOf("cancellation_reason", "", "duplicate", "fraudulent", "requested_by_customer", "abandoned");
        call.args().finish();
        var intent = get(call);
        mustBeFree(intent);
        if (Debits.unsent(intent, call.cause().now())) {
            debits.withdraw(intent, call.cause());
        } else {
            mustBe(intent, "canceled", OPEN.toArray(String[]::new));
        }
        if (Wire.need(intent, "status").equals("requires_capture")) {
            charging.release(intent, call.cause());
        }
        intent.put("status", "canceled");
        intent.put("canceled_at", call.seconds());
        intent.putNull("next_action");
        intent.put("amount_capturable", 0);
        intent.put("cancellation_reason", reason.isEmpty() ? null : reason);
        book.save(intent);
        happenings.emit("payment_intent.canceled", intent, call.cause());
        return intent;
    }

    ObjectNode capture(Call call) {
        var asked = call.args().integer("amount_to_capture");
        call.args().finish();
        var intent = get(call);
        mustBe(intent, "captured", "requires_capture");
        long held = Wire.number(intent, "amount_capturable");
        long amount = asked == null ? held : asked;
        if (amount < 1 || amount > held) {
            throw ApiError.coded(
                    400,
                    "amount_too_large",
                    "The amount to capture must be between 1 and " + held + ".",
                    "amount_to_capture");
        }
        charging.capture(intent, amount, call.cause());
        return intent;
    }

    ObjectNode list(Call call) {
        var customer = call.args().text("customer");
        return new Pages(book)
                .list(
                        Kind.PAYMENT_INTENT,
                        call,
                        intent -> customer == null || customer.equals(Wire.text(intent, "customer")));
    }

    private ObjectNode get(Call call) {
        return book.get(Kind.PAYMENT_INTENT, call.id(), "intent");
    }

    private ObjectNode confirmed(ObjectNode intent, boolean offSession, boolean errorOnAction, Cause cause) {
        var id = Wire.text(intent, "payment_method");
        if (id == null) {
            throw ApiError.missing("payment_method");
        }
        var method = book.get(Kind.PAYMENT_METHOD, id, "payment_method");
        var card = PaymentMethods.cardOf(method);
        long amount = Wire.number(intent, "amount");
        var refusal = PaymentMethods.declineOf(method);
        @Nullable Decline decline = refusal != null ? refusal : Decline.ofAmount(amount);
        if (PaymentMethods.asks(method, offSession)) {
            if (!offSession && !errorOnAction) {
                charging.ask(intent, cause);
                return intent;
            }
            decline = Decline.AUTHENTICATION_REQUIRED;
        }
        charging.charge(intent, amount, decline, id, code -> new CardDetails(ids).card(card, amount, code), cause);
        var customer = Wire.text(intent, "customer");
        var usage = Wire.text(intent, "setup_future_usage");
        if (decline == null && customer != null && usage != null) {
            methods.keep(id, customer, "limited", usage.equals("off_session"), cause);
        }
        methods.used(id);
        if (decline != null && intent.path("last_payment_error") instanceof ObjectNode error) {
            throw ApiError.declined(error, intent);
        }
        return intent;
    }

    /// What a hosted page has made is paid there or ended with the page, not from here.
    private void mustBeFree(ObjectNode intent) {
        var id = Wire.text(intent, "_session");
        if (id != null
                && Wire.need(book.get(Kind.SESSION, id, "session"), "status").equals("open")) {
            throw ApiError.state(
                    "",
                    "You cannot perform this action on PaymentIntents created by Checkout. Expire the Checkout"
                            + " Session instead.",
                    intent);
        }
    }

    /// The parts that create and update share.
    private static void describe(ObjectNode intent, Args args) {
        for (var field : List.of(
                "customer", "description", "receipt_email", "statement_descriptor", "statement_descriptor_suffix")) {
            if (args.has(field)) {
                intent.put(field, args.text(field));
            }
        }
        if (args.has("setup_future_usage")) {
            var usage = args.oneOf("setup_future_usage", "", "off_session", "on_session");
            intent.put("setup_future_usage", usage.isEmpty() ? null : usage);
        }
        IntentForm.options(intent, args.nested("payment_method_options"));
        Metadata.apply(intent, args);
    }

    private void customerMustExist(ObjectNode intent) {
        var customer = Wire.text(intent, "customer");
        if (customer != null) {
            book.get(Kind.CUSTOMER, customer, "customer");
        }
    }

    private static void mustBe(ObjectNode intent, String done, String... states) {
        var state = Wire.need(intent, "status");
        if (!List.of(states).contains(state)) {
            throw ApiError.state(
                    "payment_intent_unexpected_state",
                    "This PaymentIntent could not be " + done + " because it has a status of " + state + ".",
                    intent);
        }
    }
}
