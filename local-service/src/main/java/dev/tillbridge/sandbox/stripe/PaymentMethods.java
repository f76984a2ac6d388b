package dev.tillbridge.sandbox.stripe;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// `/v1/payment_methods`: create from a test token, retrieve, update, attach, detach, list. Card numbers are
/// refused.
final class PaymentMethods {
    /// On a method: its owner said to the bank, once, that it may be charged without them.
    private static final String SET_UP = "_setUp";

    /// On a method: it was used without a customer or taken off one, and can never be used again.
    private static final String SPENT = "_spent";

    /// On a method: what its bank has been answering since.
    private static final String BECAME = "_became";

    private final Book book;
    private final MethodForm form;
    private final Happenings happenings;

    PaymentMethods(Book book, MethodForm form, Happenings happenings) {
        this.book = book;
        this.form = form;
        this.happenings = happenings;
    }

    ObjectNode create(Call call) {
        var args = call.args();
        args.oneOf("type", "card", "card");
        var card = args.nested("card");
        if (card.has("number")) {
            throw ApiError.invalid(
                    "Sending card numbers directly to this API is generally unsafe. Use a test token.", "card[number]");
        }
        var token = card.required("token");
        var redisplay = args.oneOf("allow_redisplay", "unspecified", "always", "limited", "unspecified");
        var method = form.card(TestTokens.card(token, "card[token]"), call.cause());
        method.put("allow_redisplay", redisplay);
        Metadata.apply(method, args);
        args.finish();
        book.insert(Kind.PAYMENT_METHOD, null, method);
        return method;
    }

    /// What a client typed on a hosted page.
    ObjectNode typed(Typed typed, Cause cause) {
        var method = typed.bank() == null ? form.card(typed.theCard(), cause) : form.bank(typed.bank(), cause);
        if (method.path("billing_details") instanceof ObjectNode billing) {
            billing.put("name", typed.name());
            billing.put("email", typed.email());
        }
        book.insert(Kind.PAYMENT_METHOD, null, method);
        return method;
    }

    /// Keeps a method with a customer, for charges in their absence if they agreed to these.
    void keep(String id, String customer, String redisplay, boolean setUp, Cause cause) {
        var method = book.get(Kind.PAYMENT_METHOD, id, "payment_method");
        if (setUp) {
            method.put(SET_UP, true);
        }
        boolean fresh = method.path("customer").isNull();
        if (fresh) {
            method.put("customer", customer);
            method.put("allow_redisplay", redisplay);
        }
        book.save(method);
        if (fresh) {
            happenings.emit("payment_method.attached", method, cause);
        }
    }

    /// A method that nobody keeps is used once.
    void used(String id) {
        var method = book.get(Kind.PAYMENT_METHOD, id, "payment_method");
        if (method.path("customer").isNull()) {
            method.put(SPENT, true);
            book.save(method);
        }
    }

    /// What its bank answers to every charge, or null when it lets it through.
    static @Nullable Decline declineOf(ObjectNode method) {
        var since = Wire.text(method, BECAME);
        if (isBank(method)) {
            return null;
        }
        return since == null ? cardOf(method).decline : Decline.valueOf(since);
    }

    /// A card that was good is so no more: it has expired, say, or has no money on it.
    ObjectNode becomes(String id, Decline decline) {
        var method = book.get(Kind.PAYMENT_METHOD, id, "payment_method");
        method.put(BECAME, decline.name());
        if (decline == Decline.EXPIRED && method.path("card") instanceof ObjectNode card) {
            card.put("exp_month", 1);
            card.put("exp_year", 2026);
        }
        book.save(method);
        return method;
    }

    /// Whether the bank wants the owner to say that it is them.
    static boolean asks(ObjectNode method, boolean absent) {
        if (isBank(method)) {
            return false;
        }
        return switch (cardOf(method).asks) {
            case NEVER -> false;
            case ALWAYS -> true;
            case UNTIL_SAVED -> !(absent && Wire.is(method, SET_UP));
        };
    }

    ObjectNode retrieve(Call call) {
        call.args().finish();
        return get(call);
    }

    ObjectNode ofCustomer(Call call) {
        call.args().finish();
        var id = call.path().getLast();
        var method = book.get(Kind.PAYMENT_METHOD, id, "payment_method");
        if (!call.id().equals(Wire.text(method, "customer"))) {
            throw ApiError.notFound(Kind.PAYMENT_METHOD.noun, id, "payment_method");
        }
        return method;
    }

    ObjectNode update(Call call) {
        var method = get(call);
        var redisplay = call.args().oneOf("allow_redisplay", "", "always", "limited", "unspecified");
        if (!redisplay.isEmpty()) {
            method.put("allow_redisplay", redisplay);
        }
        Metadata.apply(method, call.args());
        call.args().finish();
        book.save(method);
        return method;
    }

    ObjectNode attach(Call call) {
        var customer = call.args().required("customer");
        call.args().finish();
        book.get(Kind.CUSTOMER, customer, "customer");
        var method = get(call);
        if (!method.path("customer").isNull()) {
            throw ApiError.state(
                    "payment_method_unexpected_state", "This PaymentMethod is already attached to a customer.", null);
        }
        mustBeFresh(method);
        var decline = isBank(method) ? null : cardOf(method).declinedAtSaving();
        if (decline != null) {
            throw ApiError.declined(decline.error());
        }
        method.put("customer", customer);
        book.save(method);
        happenings.emit("payment_method.attached", method, call.cause());
        return method;
    }

    ObjectNode detach(Call call) {
        call.args().finish();
        var method = get(call);
        if (method.path("customer").isNull()) {
            throw ApiError.invalid(
                    "The payment method you provided is not attached to a customer so detachment is impossible.", null);
        }
        var before = Wire.object();
        before.set("customer", method.path("customer").deepCopy());
        method.putNull("customer");
        method.put(SPENT, true);
        book.save(method);
        happenings.emit("payment_method.detached", method, before, call.cause());
        return method;
    }

    ObjectNode list(Call call) {
        var customer = call.path().isEmpty() ? call.args().text("customer") : call.id();
        var type = call.args().text("type");
        var redisplay = call.args().text("allow_redisplay");
        return new Pages(book)
                .list(
                        Kind.PAYMENT_METHOD,
                        call,
                        method -> (customer == null
                                        ? !method.path("customer").isNull()
                                        : customer.equals(Wire.text(method, "customer")))
                                && (type == null || type.equals(Wire.text(method, "type")))
                                && (redisplay == null || redisplay.equals(Wire.text(method, "allow_redisplay"))));
    }

    /// A payment method for an intent: an existing one of the same customer, or a test one such as `pm_card_visa`.
    String usable(String id, ObjectNode intent, Cause cause) {
        if (id.startsWith("pm_card_")) {
            var method =
                    form.card(TestTokens.card("tok_" + id.substring("pm_card_".length()), "payment_method"), cause);
            book.insert(Kind.PAYMENT_METHOD, null, method);
            return Wire.need(method, "id");
        }
        var method = book.get(Kind.PAYMENT_METHOD, id, "payment_method");
        var owner = Wire.text(method, "customer");
        if (owner != null && !owner.equals(Wire.text(intent, "customer"))) {
            throw ApiError.invalid(
                    "The customer of the PaymentMethod does not match the customer of the PaymentIntent.",
                    "payment_method");
        }
        mustBeFresh(method);
        if (!Wire.need(method, "type").equals("card")) {
            throw ApiError.invalid("This PaymentMethod can only be used where it was presented.", "payment_method");
        }
        return id;
    }

    /// The method that a card at a reader leaves behind; used once, never shown again.
    String presented(TestCard card, Cause cause) {
        var method = form.presented(card, cause);
        book.insert(Kind.PAYMENT_METHOD, null, method);
        return Wire.need(method, "id");
    }

    static TestCard cardOf(ObjectNode method) {
        return TestCard.valueOf(Wire.need(method, "_card"));
    }

    static boolean isBank(ObjectNode method) {
        return Wire.need(method, "type").equals("us_bank_account");
    }

    static TestBank bankOf(ObjectNode method) {
        return TestBank.valueOf(Wire.need(method, "_bank"));
    }

    private static void mustBeFresh(ObjectNode method) {
        if (Wire.is(method, SPENT)) {
            throw ApiError.invalid(
                    "The provided PaymentMethod was previously used without being attached to a customer or was"
                            + " detached from a customer. It may not be used again.",
                    "payment_method");
        }
    }

    private ObjectNode get(Call call) {
        return book.get(Kind.PAYMENT_METHOD, call.id(), "payment_method");
    }
}
