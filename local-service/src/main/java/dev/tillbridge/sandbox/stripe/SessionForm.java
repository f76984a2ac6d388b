package dev.tillbridge.sandbox.stripe;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Fills in the form of a Checkout Session: every field that the processor's answer has.
final class SessionForm {
    /// What the page's payment intent is to be made of, as it was asked for.
    static final String INTENT_DATA = "_intent_data";
    static final String ITEMS = "_line_items";
    /// How a method that is saved may be shown again.
    static final String REDISPLAY = "_allow_redisplay";

    private SessionForm() {}

    static ObjectNode make(String id, String mode, String url, Cause cause) {
        var session = Wire.object();
        session.put("id", id);
        session.put("object", "checkout.session");
        session.putObject("adaptive_pricing").put("enabled", false);
        var tax = session.putObject("automatic_tax");
        tax.put("enabled", false);
        nulls(tax, "liability", "provider", "status");
        session.put("created", cause.seconds());
        session.putArray("custom_fields");
        nulls(
                session.putObject("custom_text"),
                "after_submit",
                "shipping_address",
                "submit",
                "terms_of_service_acceptance");
        session.putArray("discounts");
        session.put("livemode", false);
        session.putObject("metadata");
        session.put("mode", mode);
        session.put("payment_method_collection", "if_required");
        session.putObject("payment_method_options");
        session.put("payment_status", mode.equals("setup") ? "no_payment_required" : "unpaid");
        session.putObject("phone_number_collection").put("enabled", false);
        session.putArray("shipping_options");
        session.put("status", "open");
        session.put("ui_mode", "hosted_page");
        session.put("url", url);
        nulls(session, NULLS);
        return session;
    }

    static void amounts(ObjectNode session, ObjectNode items) {
        long total = LineItems.total(items);
        session.put("amount_subtotal", total);
        session.put("amount_total", total);
        session.put("currency", LineItems.currency(items));
        session.set(ITEMS, items);
        var details = session.putObject("total_details");
        details.put("amount_discount", 0);
        details.put("amount_shipping", 0);
        details.put("amount_tax", 0);
    }

    static void customer(ObjectNode session, String name, String email) {
        var details = session.putObject("customer_details");
        nulls(details.putObject("address"), "city", "country", "line1", "line2", "postal_code", "state");
        details.put("email", email);
        details.put("name", name);
        details.put("tax_exempt", "none");
        details.putArray("tax_ids");
        nulls(details, "business_name", "individual_name", "phone");
    }

    private static final String[] NULLS = List.of(
                    "after_expiration",
                    "allow_promotion_codes",
                    "amount_subtotal",
                    "amount_total",
                    "billing_address_collection",
                    "cancel_url",
                    "client_reference_id",
                    "client_secret",
                    "collected_information",
                    "consent",
                    "consent_collection",
                    "currency",
                    "currency_conversion",
                    "customer",
                    "customer_account",
                    "customer_creation",
                    "customer_details",
                    "customer_email",
                    "excluded_payment_method_types",
                    "invoice",
                    "invoice_creation",
                    "locale",
                    "origin_context",
                    "payment_intent",
                    "payment_link",
                    "payment_method_configuration_details",
                    "permissions",
                    "recovered_from",
                    "saved_payment_method_options",
                    "setup_intent",
                    "shipping_address_collection",
                    "shipping_cost",
                    "submit_type",
                    "subscription",
                    "success_url",
                    "total_details",
                    "wallet_options")
            .toArray(String[]::new);

    private static void nulls(ObjectNode object, String... fields) {
        for (var field : fields) {
            object.putNull(field);
        }
    }
}
