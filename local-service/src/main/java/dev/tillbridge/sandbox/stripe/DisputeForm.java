package dev.tillbridge.sandbox.stripe;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// Fills in the form of a dispute: every field that the processor's answer has.
final class DisputeForm {
    private static final List<String> TEXTS = List.of(
            "access_activity_log",
            "billing_address",
            "cancellation_policy_disclosure",
            "cancellation_rebuttal",
            "customer_email_address",
            "customer_name",
            "customer_purchase_ip",
            "duplicate_charge_explanation",
            "duplicate_charge_id",
            "product_description",
            "refund_policy_disclosure",
            "refund_refusal_explanation",
            "service_date",
            "shipping_address",
            "shipping_carrier",
            "shipping_date",
            "shipping_tracking_number",
            "uncategorized_text");

    private static final List<String> FILES = List.of(
            "cancellation_policy",
            "customer_communication",
            "customer_signature",
            "duplicate_charge_documentation",
            "receipt",
            "refund_policy",
            "service_documentation",
            "shipping_documentation",
            "uncategorized_file");

    private DisputeForm() {}

    static ObjectNode make(
            String id, ObjectNode charge, long amount, String reason, boolean inquiry, long due, Cause cause) {
        var dispute = Wire.object();
        dispute.put("id", id);
        dispute.put("object", "dispute");
        dispute.put("amount", amount);
        dispute.putArray("balance_transactions");
        dispute.put("charge", Wire.need(charge, "id"));
        dispute.put("created", cause.seconds());
        dispute.put("currency", Wire.need(charge, "currency"));
        dispute.putArray("enhanced_eligibility_types");
        var evidence = dispute.putObject("evidence");
        TEXTS.forEach(evidence::putNull);
        FILES.forEach(evidence::putNull);
        evidence.putObject("enhanced_evidence");
        var details = dispute.putObject("evidence_details");
        details.put("due_by", due);
        details.putObject("enhanced_eligibility");
        details.put("has_evidence", false);
        details.put("past_due", false);
        details.put("submission_count", 0);
        dispute.put("is_charge_refundable", inquiry);
        dispute.put("livemode", false);
        dispute.putObject("metadata");
        dispute.put("payment_intent", Wire.need(charge, "payment_intent"));
        var type = Wire.need(charge.path("payment_method_details"), "type");
        var method = dispute.putObject("payment_method_details");
        if (type.startsWith("card")) {
            dispute.put("network_reason_code", "10.4");
            var card = method.putObject("card");
            card.put("brand", Wire.need(charge.path("payment_method_details").path(type), "brand"));
            card.put("case_type", inquiry ? "inquiry" : "chargeback");
            card.put("network_reason_code", "10.4");
            method.put("type", "card");
        } else {
            dispute.put("network_reason_code", "R10");
            method.put("type", type);
        }
        dispute.put("reason", reason.toLowerCase(Locale.ROOT));
        dispute.put("status", inquiry ? "warning_needs_response" : "needs_response");
        return dispute;
    }

    /// Lays what is given over what is there; false when nothing is given.
    static boolean evidence(ObjectNode dispute, Args args) {
        boolean given = false;
        for (var field : TEXTS) {
            var text = args.text(field);
            if (text != null && dispute.path("evidence") instanceof ObjectNode evidence) {
                evidence.put(field, text);
                given = true;
            }
        }
        return given;
    }
}
