package dev.tillbridge.sandbox.stripe;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// `payment_intent_data` of sessions and links: what the intent is to be that the page makes.
final class IntentData {
    private static final List<String> TEXTS =
            List.of("description", "statement_descriptor", "statement_descriptor_suffix");

    private IntentData() {}

    static ObjectNode read(Args args) {
        var data = Wire.object();
        TEXTS.forEach(field -> data.put(field, args.text(field)));
        data.put(
                "capture_method",
                args.oneOf("capture_method", "automatic_async", "automatic", "automatic_async", "manual"));
        var usage = args.oneOf("setup_future_usage", "", "off_session", "on_session");
        data.put("setup_future_usage", usage.isEmpty() ? null : usage);
        Metadata.apply(data, args);
        return data;
    }

    /// Sessions can name who gets the processor's own receipt, links cannot.
    static ObjectNode ofSession(Args args) {
        var data = read(args);
        data.put("receipt_email", args.text("receipt_email"));
        return data;
    }

    static void apply(ObjectNode data, ObjectNode intent) {
        data.propertyStream()
                .forEach(field -> intent.set(field.getKey(), field.getValue().deepCopy()));
    }
}
