package dev.tillbridge.sandbox.stripe;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Puts sessions together from what a caller asks for, or a link holds.
final class SessionMaker {
    static final List<String> TYPES = List.of("card", "us_bank_account");

    private final Book book;
    private final Ids ids;
    private final Site site;
    private final LineItems items;
    private final SetupMaker setups;

    SessionMaker(Book book, Ids ids, Site site, LineItems items, SetupMaker setups) {
        this.book = book;
        this.ids = ids;
        this.site = site;
        this.items = items;
        this.setups = setups;
    }

    ObjectNode blank(String mode, Cause cause) {
        var id = "cs_test_a1" + ids.letters(56);
        return SessionForm.make(id, mode, site.session(id), cause);
    }

    /// What sessions of both modes can be told.
    void describe(ObjectNode session, Args args) {
        session.put("client_reference_id", args.text("client_reference_id"));
        session.put("customer", args.text("customer"));
        session.put("customer_email", args.text("customer_email"));
        session.put("locale", args.text("locale"));
        var creation = args.oneOf("customer_creation", "", "always", "if_required");
        session.put("customer_creation", creation.isEmpty() ? null : creation);
        types(session, args);
        SessionExtras.read(session, args);
        saving(session, args.nested("saved_payment_method_options"));
        var redisplay =
                args.nested("payment_method_data").oneOf("allow_redisplay", "", "always", "limited", "unspecified");
        session.put(SessionForm.REDISPLAY, redisplay);
        Metadata.apply(session, args);
    }

    void forPayment(ObjectNode session, Args args, Cause cause) {
        var submit = args.oneOf("submit_type", "", "auto", "pay");
        session.put("submit_type", submit.isEmpty() ? null : submit);
        SessionForm.amounts(
                session, items.read(args, "/v1/checkout/sessions/" + Wire.need(session, "id") + "/line_items", cause));
        session.set(SessionForm.INTENT_DATA, IntentData.ofSession(args.nested("payment_intent_data")));
        if (Wire.text(session, "customer") == null && Wire.text(session, "customer_creation") == null) {
            session.put("customer_creation", "if_required");
        }
    }

    void forSetup(ObjectNode session, Args args) {
        var currency = args.text("currency");
        session.put("currency", currency == null ? null : Limits.currency(currency));
        var data = Wire.object();
        var given = args.nested("setup_intent_data");
        data.put("description", given.text("description"));
        Metadata.apply(data, given);
        session.set(SessionForm.INTENT_DATA, data);
        if (currency == null && !args.has("payment_method_types")) {
            throw ApiError.missing("currency");
        }
    }

    /// Refuses what does not go together.
    void check(ObjectNode session) {
        var customer = Wire.text(session, "customer");
        var creation = Wire.text(session, "customer_creation");
        if (customer != null) {
            book.get(Kind.CUSTOMER, customer, "customer");
            if (creation != null || Wire.text(session, "customer_email") != null) {
                throw ApiError.invalid(
                        "You may only specify one of these parameters: customer, customer_creation, customer_email.",
                        "customer");
            }
        }
        if (saves(session) && customer == null && !"always".equals(creation)) {
            throw ApiError.invalid(
                    "saved_payment_method_options[payment_method_save] needs a customer, or customer_creation=always.",
                    "saved_payment_method_options[payment_method_save]");
        }
        checkBank(session, Wire.need(session, "mode"));
        if (Wire.need(session, "mode").equals("payment")) {
            Limits.check(Wire.number(session, "amount_total"), Wire.need(session, "currency"));
        }
    }

    /// The intent to save a method, which a session of this mode has from the start.
    void setup(ObjectNode session, Cause cause) {
        var data = session.path(SessionForm.INTENT_DATA);
        var setup = setups.make(SetupMaker.types(session), Wire.text(session, "customer"), cause);
        if (data instanceof ObjectNode given) {
            IntentData.apply(given, setup);
        }
        setup.put("_session", Wire.need(session, "id"));
        setups.keep(setup, cause);
        session.put("setup_intent", Wire.need(setup, "id"));
    }

    static boolean saves(ObjectNode session) {
        return "enabled".equals(Wire.text(session.path("saved_payment_method_options"), "payment_method_save"));
    }

    /// Money of a bank account is never only held, and an account is given only to pay.
    static void checkBank(ObjectNode object, String mode) {
        if (SetupMaker.types(object).contains("us_bank_account")
                && (mode.equals("setup")
                        || "manual".equals(Wire.text(object.path(SessionForm.INTENT_DATA), "capture_method")))) {
            throw ApiError.invalid(
                    "The payment method type us_bank_account cannot be used with manual capture or in this mode.",
                    "payment_method_types");
        }
    }

    static void types(ObjectNode object, Args args) {
        var types = args.texts("payment_method_types");
        for (var type : types) {
            if (!TYPES.contains(type)) {
                throw ApiError.invalid("The payment method type \"" + type + "\" is invalid.", "payment_method_types");
            }
        }
        var list = object.putArray("payment_method_types");
        (types.isEmpty() ? List.of("card") : types).forEach(list::add);
    }

    private static void saving(ObjectNode session, Args args) {
        var save = args.oneOf("payment_method_save", "", "enabled", "disabled");
        var remove = args.oneOf("payment_method_remove", "", "enabled", "disabled");
        var filters = args.texts("allow_redisplay_filters");
        if (!save.isEmpty() || !remove.isEmpty() || !filters.isEmpty()) {
            var options = session.putObject("saved_payment_method_options");
            var list = options.putArray("allow_redisplay_filters");
            (filters.isEmpty() ? List.of("always") : filters).forEach(list::add);
            options.put("payment_method_remove", remove.isEmpty() ? null : remove);
            options.put("payment_method_save", save.isEmpty() ? null : save);
        }
    }
}
