package dev.tillbridge.sandbox.stripe;

import tools.jackson.databind.node.ObjectNode;

/// Fills in the form of a payment method: a card whose number was typed, a card at a reader, a bank account.
final class MethodForm {
    private final Ids ids;

    MethodForm(Ids ids) {
        this.ids = ids;
    }

    ObjectNode card(TestCard card, Cause cause) {
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
        return method;
    }

    ObjectNode presented(TestCard card, Cause cause) {
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
        return method;
    }

    ObjectNode bank(TestBank bank, Cause cause) {
        var method = form("us_bank_account", cause);
        method.set("us_bank_account", BankForm.method(bank));
        method.put("_bank", bank.name());
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
}
