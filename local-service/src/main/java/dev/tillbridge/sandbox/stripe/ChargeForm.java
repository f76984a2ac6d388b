package dev.tillbridge.sandbox.stripe;

import tools.jackson.databind.node.ObjectNode;

/// Fills in the form of a charge: every field that the processor's answer has.
final class ChargeForm {
    private ChargeForm() {}

    /// An approved, uncaptured charge for an intent.
    static ObjectNode make(
            String id, ObjectNode intent, long amount, String authorizationCode, String paymentMethod, Cause cause) {
        var charge = Wire.object();
        charge.put("id", id);
        charge.put("object", "charge");
        charge.put("amount", amount);
        charge.put("amount_captured", 0);
        charge.put("amount_refunded", 0);
        charge.putNull("application");
        charge.putNull("application_fee");
        charge.putNull("application_fee_amount");
        charge.put("authorization_code", authorizationCode);
        charge.putNull("balance_transaction");
        billing(charge.putObject("billing_details"));
        charge.put("calculated_statement_descriptor", "PRACTICE CLINIC");
        charge.put("captured", false);
        charge.put("created", cause.seconds());
        charge.put("currency", Wire.need(intent, "currency"));
        charge.set("customer", intent.path("customer").deepCopy());
        charge.set("description", intent.path("description").deepCopy());
        charge.put("disputed", false);
        charge.putNull("failure_balance_transaction");
        charge.putNull("failure_code");
        charge.putNull("failure_message");
        charge.putObject("fraud_details");
        charge.put("livemode", false);
        charge.set("metadata", intent.path("metadata").deepCopy());
        charge.putNull("on_behalf_of");
        outcome(charge.putObject("outcome"), "approved_by_network", "Payment complete.", "authorized");
        charge.put("paid", true);
        charge.put("payment_intent", Wire.need(intent, "id"));
        charge.put("payment_method", paymentMethod);
        charge.putNull("presentment_details");
        charge.putNull("radar_options");
        charge.set("receipt_email", intent.path("receipt_email").deepCopy());
        charge.putNull("receipt_number");
        charge.putNull("receipt_url");
        charge.put("refunded", false);
        charge.putNull("review");
        charge.putNull("shipping");
        charge.putNull("source_transfer");
        charge.set("statement_descriptor", intent.path("statement_descriptor").deepCopy());
        charge.set(
                "statement_descriptor_suffix",
                intent.path("statement_descriptor_suffix").deepCopy());
        charge.put("status", "succeeded");
        charge.putNull("transfer_data");
        charge.putNull("transfer_group");
        return charge;
    }

    static void refused(ObjectNode charge, Decline decline) {
        charge.put("status", "failed");
        charge.put("paid", false);
        charge.putNull("authorization_code");
        charge.put("failure_code", decline.errorCode);
        charge.put("failure_message", decline.message);
        var outcome = charge.putObject("outcome");
        outcome(outcome, "declined_by_network", "The bank did not return any further details.", "issuer_declined");
        outcome.put("advice_code", decline.advice);
        outcome.put("reason", decline.code);
        charge.path("payment_method_details").forEach(details -> {
            if (details instanceof ObjectNode card && card.has("receipt")) {
                card.putNull("amount_authorized");
                if (card.path("receipt") instanceof ObjectNode receipt) {
                    receipt.putNull("authorization_code");
                    receipt.put("authorization_response_code", "3035");
                    receipt.put("cardholder_verification_method", "failure");
                }
            }
        });
    }

    static void billing(ObjectNode billing) {
        var address = billing.putObject("address");
        for (var field : new String[] {"city", "country", "line1", "line2", "postal_code", "state"}) {
            address.putNull(field);
        }
        billing.putNull("email");
        billing.putNull("name");
        billing.putNull("phone");
        billing.putNull("tax_id");
    }

    private static void outcome(ObjectNode outcome, String network, String message, String type) {
        outcome.putNull("advice_code");
        outcome.putNull("network_advice_code");
        outcome.putNull("network_decline_code");
        outcome.put("network_status", network);
        outcome.putNull("reason");
        outcome.put("risk_level", "normal");
        outcome.put("seller_message", message);
        outcome.put("type", type);
    }
}
