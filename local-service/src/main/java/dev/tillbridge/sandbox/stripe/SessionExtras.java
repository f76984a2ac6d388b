package dev.tillbridge.sandbox.stripe;

import tools.jackson.databind.node.ObjectNode;

/// What a page can be told besides: which questions it asks, and the clinic's own words on it.
final class SessionExtras {
    private static final int LONGEST = 1200;

    private SessionExtras() {}

    static void read(ObjectNode object, Args args) {
        readOfLink(object, args);
        if (args.has("adaptive_pricing")) {
            object.putObject("adaptive_pricing")
                    .put("enabled", args.nested("adaptive_pricing").flag("enabled", false));
        }
        verification(object, args.nested("payment_method_options").nested("us_bank_account"));
    }

    static void readOfLink(ObjectNode object, Args args) {
        if (args.has("billing_address_collection")) {
            object.put(
                    "billing_address_collection", args.oneOf("billing_address_collection", "auto", "auto", "required"));
        }
        if (args.has("phone_number_collection")) {
            object.putObject("phone_number_collection")
                    .put("enabled", args.nested("phone_number_collection").flag("enabled", false));
        }
        if (args.has("automatic_tax") && args.nested("automatic_tax").flag("enabled", false)) {
            throw ApiError.invalid("You must set up your tax settings first.", "automatic_tax[enabled]");
        }
        if (args.has("allow_promotion_codes")) {
            object.put("allow_promotion_codes", args.flag("allow_promotion_codes", false));
        }
        if (args.has("consent_collection")) {
            var reuse = args.nested("consent_collection").nested("payment_method_reuse_agreement");
            var consent = object.putObject("consent_collection");
            consent.putObject("payment_method_reuse_agreement")
                    .put("position", reuse.oneOf("position", "auto", "auto", "hidden"));
            consent.putNull("promotions");
            consent.putNull("terms_of_service");
        }
        words(object, args.nested("custom_text"), "submit");
        words(object, args.nested("custom_text"), "after_submit");
    }

    /// Whether an account may be proved by a deposit, which takes days, where its bank does not vouch for it at once.
    static boolean deposits(ObjectNode object) {
        var bank = object.path("payment_method_options").path("us_bank_account");
        return !"instant".equals(Wire.text(bank, "verification_method"));
    }

    private static void verification(ObjectNode object, Args bank) {
        var method = bank.oneOf("verification_method", "", "automatic", "instant");
        if (!method.isEmpty()) {
            object.putObject("payment_method_options")
                    .putObject("us_bank_account")
                    .put("verification_method", method);
        }
    }

    /// What the clinic says beside the button, or empty.
    static String words(ObjectNode object, String where) {
        var message = Wire.text(object.path("custom_text").path(where), "message");
        return message == null ? "" : message;
    }

    private static void words(ObjectNode object, Args args, String where) {
        var message = args.nested(where).text("message");
        if (message != null && message.length() > LONGEST) {
            throw ApiError.invalid("Custom text can be up to 1200 characters long.", "custom_text");
        }
        if (message != null && object.path("custom_text") instanceof ObjectNode texts) {
            texts.putObject(where).put("message", message);
        }
    }
}
