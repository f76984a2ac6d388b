package dev.tillbridge.sandbox.stripe;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Fills in the form of a setup intent: every field that the processor's answer has.
final class SetupMaker {
    private final Book book;
    private final Ids ids;
    private final Happenings happenings;

    SetupMaker(Book book, Ids ids, Happenings happenings) {
        this.book = book;
        this.ids = ids;
        this.happenings = happenings;
    }

    ObjectNode make(List<String> types, @Nullable String customer, Cause cause) {
        var setup = Wire.object();
        var id = ids.next("seti");
        setup.put("id", id);
        setup.put("object", "setup_intent");
        setup.put("client_secret", id + "_secret_" + ids.letters(24));
        setup.put("created", cause.seconds());
        setup.put("customer", customer);
        setup.put("livemode", false);
        setup.putObject("metadata");
        setup.putObject("payment_method_options");
        var list = setup.putArray("payment_method_types");
        types.forEach(list::add);
        setup.put("status", "requires_payment_method");
        setup.put("usage", "off_session");
        for (var field : List.of(
                "application",
                "automatic_payment_methods",
                "cancellation_reason",
                "customer_account",
                "description",
                "excluded_payment_method_types",
                "flow_directions",
                "last_setup_error",
                "latest_attempt",
                "mandate",
                "next_action",
                "on_behalf_of",
                "payment_method",
                "payment_method_configuration_details",
                "single_use_mandate")) {
            setup.putNull(field);
        }
        return setup;
    }

    void keep(ObjectNode setup, Cause cause) {
        book.insert(Kind.SETUP_INTENT, null, setup);
        happenings.emit("setup_intent.created", setup, cause);
    }

    static List<String> types(ObjectNode object) {
        return object.path("payment_method_types")
                .valueStream()
                .map(type -> type.stringValue())
                .toList();
    }
}
