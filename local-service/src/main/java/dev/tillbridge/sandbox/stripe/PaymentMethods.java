package dev.tillbridge.sandbox.stripe;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// `/v1/payment_methods`: create from a test token, retrieve, update, attach, detach, list. Card numbers are
/// refused.
final class PaymentMethods {
    private static final Map<String, TestCard> TOKENS = Map.of(
            "tok_visa", TestCard.VISA,
            "tok_mastercard", TestCard.MASTERCARD,
            "tok_visa_debit", TestCard.DEBIT,
            "tok_amex", TestCard.AMEX,
            "tok_chargeDeclined", TestCard.VISA);
    private static final String DECLINING = "tok_chargeDeclined";

    private final Book book;
    private final Ids ids;
    private final Happenings happenings;

    PaymentMethods(Book book, Ids ids, Happenings happenings) {
        this.book = book;
        this.ids = ids;
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
        var method = make(token, "card[token]", call.cause());
        method.put("allow_redisplay", redisplay);
        Metadata.apply(method, args);
        args.finish();
        book.insert(Kind.PAYMENT_METHOD, null, method);
        return method;
    }

    ObjectNode retrieve(Call call) {
        call.args().finish();
        return get(call);
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
        method.put("customer", customer);
        book.save(method);
        happenings.emit("payment_method.attached", method, call.cause());
        return method;
    }

    ObjectNode detach(Call call) {
        call.args().finish();
        var method = get(call);
        method.putNull("customer");
        book.save(method);
        happenings.emit("payment_method.detached", method, call.cause());
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
            var method = make("tok_" + id.substring("pm_card_".length()), "payment_method", cause);
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
        if (!Wire.need(method, "type").equals("card")) {
            throw ApiError.invalid("This PaymentMethod can only be used at a reader.", "payment_method");
        }
        return id;
    }

    /// The method that a card at a reader leaves behind; used once, never shown again.
    String presented(TestCard card, Cause cause) {
        var method = form("card_present", cause);
        var details = method.putObject("card_present");
        details.put("brand", card.brand);
        details.putNull("brand_product");
        details.putNull("cardholder_name");
        details.put("country", "US");
        details.put("exp_month", 12);
        details.put("exp_year", 2034);
        details.put("fingerprint", CardDetails.fingerprint(card));
        details.put("funding", card.funding);
        details.put("last4", card.last4);
        networks(details, card);
        details.putNull("offline");
        details.putArray("preferred_locales").add("en");
        details.put("read_method", "contactless_emv");
        details.putNull("wallet");
        method.put("_card", card.name());
        book.insert(Kind.PAYMENT_METHOD, null, method);
        return Wire.need(method, "id");
    }

    static TestCard cardOf(ObjectNode method) {
        return TestCard.valueOf(Wire.need(method, "_card"));
    }

    private ObjectNode make(String token, String param, Cause cause) {
        var card = TOKENS.get(token);
        if (card == null) {
            throw ApiError.notFound("token", token, param);
        }
        var method = form("card", cause);
        var details = method.putObject("card");
        details.put("brand", card.brand);
        CardDetails.checks(details.putObject("checks"));
        details.put("country", "US");
        details.put("display_brand", card.brand);
        details.put("exp_month", 12);
        details.put("exp_year", 2034);
        details.put("fingerprint", CardDetails.fingerprint(card));
        details.put("funding", card.funding);
        details.putNull("generated_from");
        details.put("last4", card.last4);
        networks(details, card);
        details.put("regulated_status", "unregulated");
        details.putObject("three_d_secure_usage").put("supported", true);
        details.putNull("wallet");
        method.put("_card", card.name());
        method.put("_declines", token.equals(DECLINING));
        return method;
    }

    private static void networks(ObjectNode details, TestCard card) {
        var networks = details.putObject("networks");
        networks.putArray("available").add(card.brand);
        networks.putNull("preferred");
    }

    private ObjectNode form(String type, Cause cause) {
        var method = Wire.object();
        method.put("id", ids.next("pm"));
        method.put("object", "payment_method");
        method.put("allow_redisplay", "unspecified");
        ChargeForm.billing(method.putObject("billing_details"));
        method.put("created", cause.seconds());
        method.putNull("customer");
        method.putNull("customer_account");
        method.put("livemode", false);
        method.putObject("metadata");
        method.put("type", type);
        return method;
    }

    private ObjectNode get(Call call) {
        return book.get(Kind.PAYMENT_METHOD, call.id(), "payment_method");
    }
}
