package dev.tillbridge.sandbox.stripe;

import tools.jackson.databind.node.ObjectNode;

/// Writes what a charge tells of the card: brand, last four digits, how it was read, and the fields of an EMV
/// receipt.
final class CardDetails {
    private final Ids ids;

    CardDetails(Ids ids) {
        this.ids = ids;
    }

    ObjectNode cardPresent(TestCard card, long authorized, String authorizationCode, ObjectNode reader) {
        var details = Wire.object();
        details.put("amount_authorized", authorized);
        details.put("brand", card.brand);
        details.putNull("brand_product");
        details.putNull("capture_before");
        details.putNull("cardholder_name");
        details.put("country", "US");
        details.put("description", card.label);
        details.putNull("emv_auth_data");
        details.put("exp_month", 12);
        details.put("exp_year", 2034);
        details.put("fingerprint", fingerprint(card));
        details.put("funding", card.funding);
        details.putNull("generated_card");
        details.put("incremental_authorization_supported", false);
        details.put("issuer", "Practice Bank");
        details.put("last4", card.last4);
        details.put("location", Wire.text(reader, "location"));
        details.put("network", card.brand);
        details.put("network_transaction_id", ids.hex(15));
        details.putNull("offline");
        details.put("overcapture_supported", false);
        details.putArray("preferred_locales").add("en");
        details.put("read_method", "contactless_emv");
        details.put("reader", Wire.need(reader, "id"));
        details.set("receipt", receipt(card, authorizationCode));
        details.putNull("wallet");
        return typed("card_present", details);
    }

    ObjectNode card(TestCard card, long authorized, String authorizationCode) {
        var details = Wire.object();
        details.put("amount_authorized", authorized);
        details.put("authorization_code", authorizationCode);
        details.put("brand", card.brand);
        checks(details.putObject("checks"));
        details.put("country", "US");
        details.put("exp_month", 12);
        details.put("exp_year", 2034);
        details.put("fingerprint", fingerprint(card));
        details.put("funding", card.funding);
        details.putNull("installments");
        details.put("last4", card.last4);
        details.putNull("mandate");
        details.put("network", card.brand);
        details.putNull("network_token");
        details.put("network_transaction_id", ids.hex(15));
        details.put("regulated_status", "unregulated");
        details.putNull("three_d_secure");
        details.putNull("wallet");
        return typed("card", details);
    }

    static void checks(ObjectNode checks) {
        checks.putNull("address_line1_check");
        checks.putNull("address_postal_code_check");
        checks.put("cvc_check", "pass");
    }

    /// One card is one card wherever it is shown; made from its brand and last four, never from a number.
    static String fingerprint(TestCard card) {
        return "practice" + card.name().charAt(0) + card.last4 + card.funding;
    }

    private ObjectNode receipt(TestCard card, String authorizationCode) {
        var receipt = Wire.object();
        receipt.put("account_type", card.funding.equals("debit") ? "checking" : "credit");
        receipt.put("application_cryptogram", ids.hex(16));
        receipt.put("application_preferred_name", card.label);
        receipt.put("authorization_code", authorizationCode);
        receipt.put("authorization_response_code", "3030");
        receipt.put("cardholder_verification_method", "approval");
        receipt.put("dedicated_file_name", card.aid);
        receipt.put("terminal_verification_results", "0000000000");
        receipt.put("transaction_status_information", "0000");
        return receipt;
    }

    private static ObjectNode typed(String type, ObjectNode details) {
        var typed = Wire.object();
        typed.set(type, details);
        typed.put("type", type);
        return typed;
    }
}
