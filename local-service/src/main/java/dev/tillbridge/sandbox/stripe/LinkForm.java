package dev.tillbridge.sandbox.stripe;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Fills in and changes the form of a payment link.
final class LinkForm {
    private final Ids ids;
    private final Site site;
    private final LineItems items;

    LinkForm(Ids ids, Site site, LineItems items) {
        this.ids = ids;
        this.site = site;
        this.items = items;
    }

    ObjectNode make(Args args, Cause cause) {
        var link = Wire.object();
        var id = ids.next("plink");
        var code = "test_" + ids.letters(18);
        link.put("id", id);
        link.put("object", "payment_link");
        link.put("active", true);
        link.put("allow_promotion_codes", false);
        var tax = link.putObject("automatic_tax");
        tax.put("enabled", false);
        tax.putNull("liability");
        link.put("billing_address_collection", "auto");
        link.putArray("custom_fields");
        var texts = link.putObject("custom_text");
        for (var field : List.of("after_submit", "shipping_address", "submit", "terms_of_service_acceptance")) {
            texts.putNull(field);
        }
        link.put("livemode", false);
        link.put("payment_method_collection", "always");
        link.putObject("phone_number_collection").put("enabled", false);
        link.putArray("shipping_options");
        link.putObject("tax_id_collection").put("enabled", false).put("required", "never");
        link.put("url", site.link(code));
        link.put("_code", code);
        for (var field : List.of(
                "application",
                "application_fee_amount",
                "application_fee_percent",
                "consent_collection",
                "inactive_message",
                "invoice_creation",
                "on_behalf_of",
                "payment_method_options",
                "restrictions",
                "shipping_address_collection",
                "subscription_data",
                "transfer_data")) {
            link.putNull(field);
        }
        link.put("customer_creation", args.oneOf("customer_creation", "if_required", "always", "if_required"));
        link.put("submit_type", args.oneOf("submit_type", "auto", "auto", "pay"));
        SessionMaker.types(link, args);
        SessionExtras.readOfLink(link, args);
        SessionForm.amounts(link, items.read(args, "/v1/payment_links/" + id + "/line_items", cause));
        Limits.check(Wire.number(link, "amount_total"), Wire.need(link, "currency"));
        // These stand on a link's sessions, not on the link.
        link.set("_total_details", link.path("total_details"));
        link.remove("total_details");
        hide(link, "amount_subtotal");
        hide(link, "amount_total");
        var data = IntentData.read(args.nested("payment_intent_data"));
        link.set(SessionForm.INTENT_DATA, data);
        SessionMaker.checkBank(link, "payment");
        link.set("payment_intent_data", shown(data));
        link.putObject("after_completion")
                .put("type", "hosted_confirmation")
                .putObject("hosted_confirmation")
                .putNull("custom_message");
        change(link, args);
        return link;
    }

    /// The parts that create and update share.
    void change(ObjectNode link, Args args) {
        link.put("active", args.flag("active", Wire.is(link, "active")));
        if (args.has("inactive_message")) {
            var message = args.text("inactive_message");
            if (message != null && message.length() > 500) {
                throw ApiError.invalid("The inactive message can be up to 500 characters long.", "inactive_message");
            }
            link.put("inactive_message", message);
        }
        restrict(link, args);
        afterwards(link, args);
        if (args.has("payment_intent_data") && link.path(SessionForm.INTENT_DATA) instanceof ObjectNode data) {
            Metadata.apply(data, args.nested("payment_intent_data"));
            link.set("payment_intent_data", shown(data));
        }
        Metadata.apply(link, args);
    }

    private static void restrict(ObjectNode link, Args args) {
        if (args.clears("restrictions")) {
            args.text("restrictions");
            link.putNull("restrictions");
        } else if (args.has("restrictions")) {
            var limit = args.nested("restrictions").nested("completed_sessions").integer("limit");
            if (limit == null || limit < 1) {
                throw ApiError.coded(
                        400,
                        "parameter_invalid_integer",
                        "Invalid positive integer",
                        "restrictions[completed_sessions][limit]");
            }
            long count = Wire.number(link.path("restrictions").path("completed_sessions"), "count");
            var times = link.putObject("restrictions").putObject("completed_sessions");
            times.put("count", count);
            times.put("limit", limit.longValue());
        }
    }

    private static void afterwards(ObjectNode link, Args args) {
        if (args.has("after_completion")) {
            var after = args.nested("after_completion");
            var type = after.oneOf("type", "", "hosted_confirmation", "redirect");
            var shown = link.putObject("after_completion");
            shown.put("type", type);
            if (type.equals("redirect")) {
                var url = after.nested("redirect").address("url");
                if (url == null) {
                    throw ApiError.missing("after_completion[redirect][url]");
                }
                shown.putObject("redirect").put("url", url);
            } else if (type.equals("hosted_confirmation")) {
                shown.putObject("hosted_confirmation")
                        .put(
                                "custom_message",
                                after.nested("hosted_confirmation").text("custom_message"));
            } else {
                throw ApiError.missing("after_completion[type]");
            }
        }
    }

    private static ObjectNode shown(ObjectNode data) {
        var shown = data.deepCopy();
        shown.putNull("transfer_group");
        return shown;
    }

    private static void hide(ObjectNode link, String field) {
        link.set("_" + field, link.path(field));
        link.remove(field);
    }
}
