package dev.tillbridge.sandbox.stripe;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Fills in the form of a payment intent: every field that the processor's answer has.
final class IntentForm {
    /// Whether the caller asked for partial approvals; the answer does not show it.
    static final String PARTIAL = "_partial";

    private IntentForm() {}

    static ObjectNode make(String id, String secret, long amount, String currency, List<String> types, Cause cause) {
        var intent = Wire.object();
        intent.put("id", id);
        intent.put("object", "payment_intent");
        intent.put("amount", amount);
        intent.put("amount_capturable", 0);
        intent.putObject("amount_details").putObject("tip");
        intent.put("amount_received", 0);
        intent.putNull("application");
        intent.putNull("application_fee_amount");
        intent.putNull("automatic_payment_methods");
        intent.putNull("canceled_at");
        intent.putNull("cancellation_reason");
        intent.put("capture_method", "automatic_async");
        intent.put("client_secret", id + "_secret_" + secret);
        intent.put("confirmation_method", "automatic");
        intent.put("created", cause.seconds());
        intent.put("currency", currency);
        for (var field : List.of(
                "customer",
                "customer_account",
                "description",
                "excluded_payment_method_types",
                "last_payment_error",
                "latest_charge")) {
            intent.putNull(field);
        }
        intent.put("livemode", false);
        intent.putObject("metadata");
        intent.putNull("next_action");
        intent.putNull("on_behalf_of");
        intent.putNull("payment_method");
        intent.putNull("payment_method_configuration_details");
        intent.putObject("payment_method_options");
        var list = intent.putArray("payment_method_types");
        types.forEach(list::add);
        for (var field : List.of(
                "processing",
                "receipt_email",
                "review",
                "setup_future_usage",
                "shipping",
                "source",
                "statement_descriptor",
                "statement_descriptor_suffix")) {
            intent.putNull(field);
        }
        intent.put("status", "requires_payment_method");
        intent.putNull("transfer_data");
        intent.putNull("transfer_group");
        return intent;
    }

    static void options(ObjectNode intent, Args options) {
        var cardPresent = options.nested("card_present");
        boolean extended = cardPresent.flag("request_extended_authorization", false);
        boolean incremental = cardPresent.flag("request_incremental_authorization_support", false);
        if (cardPresent.has("request_partial_authorization")) {
            var partial = cardPresent.oneOf("request_partial_authorization", "never", "if_available", "never");
            intent.put(PARTIAL, partial.equals("if_available"));
        }
        boolean inPerson = intent.path("payment_method_types").toString().contains("\"card_present\"");
        if (inPerson && intent.path("payment_method_options") instanceof ObjectNode all && !all.has("card_present")) {
            var shown = all.putObject("card_present");
            shown.put("request_extended_authorization", extended);
            shown.put("request_incremental_authorization_support", incremental);
        }
    }
}
