package dev.tillbridge.sandbox.stripe;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Fills in the form of a refund: every field that the processor's answer has.
final class RefundForm {
    private final Ids ids;

    RefundForm(Ids ids) {
        this.ids = ids;
    }

    void fill(ObjectNode refund, ObjectNode charge, long amount, String reason, Cause cause) {
        refund.put("id", ids.next("re"));
        refund.put("object", "refund");
        refund.put("amount", amount);
        refund.put("charge", Wire.need(charge, "id"));
        refund.put("created", cause.seconds());
        refund.put("currency", Wire.need(charge, "currency"));
        destination(refund.putObject("destination_details"), charge, cause);
        refund.put("payment_intent", Wire.need(charge, "payment_intent"));
        for (var field : List.of("receipt_number", "source_transfer_reversal", "transfer_reversal")) {
            refund.putNull(field);
        }
        refund.put("reason", reason.isEmpty() ? null : reason);
        refund.put("status", "succeeded");
    }

    private static void destination(ObjectNode destination, ObjectNode charge, Cause cause) {
        if ("us_bank_account".equals(Wire.text(charge.path("payment_method_details"), "type"))) {
            var bank = destination.putObject("us_bank_transfer");
            bank.putNull("reference");
            bank.put("reference_status", "pending");
            destination.put("type", "us_bank_transfer");
            return;
        }
        var card = destination.putObject("card");
        // Shortly after the sale the bank takes the charge back instead of sending money.
        boolean early = cause.seconds() - Wire.number(charge, "created") < 7200;
        card.put("reference_status", "pending");
        card.put("reference_type", "acquirer_reference_number");
        card.put("type", early ? "reversal" : "refund");
        destination.put("type", "card");
    }
}
