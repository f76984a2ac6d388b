package dev.tillbridge.sandbox.stripe;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// `/v1/setup_intents`: create, retrieve, update, confirm, cancel, list. Saves a card without taking money.
final class SetupIntents {
    private final Book book;
    private final Happenings happenings;
    private final PaymentMethods methods;
    private final SetupMaker maker;
    private final SetupCourse course;

    SetupIntents(Book book, Happenings happenings, PaymentMethods methods, SetupMaker maker, SetupCourse course) {
        this.book = book;
        this.happenings = happenings;
        this.methods = methods;
        this.maker = maker;
        this.course = course;
    }

    ObjectNode create(Call call) {
        var args = call.args();
        var customer = args.text("customer");
        var types = args.texts("payment_method_types");
        if (!types.stream().allMatch("card"::equals)) {
            throw ApiError.invalid("The payment method type is invalid.", "payment_method_types");
        }
        var setup = maker.make(List.of("card"), customer, call.cause());
        setup.put("usage", args.oneOf("usage", "off_session", "off_session", "on_session"));
        describe(setup, args);
        var method = args.text("payment_method");
        boolean confirm = args.flag("confirm", false);
        args.address("return_url");
        args.finish();
        if (customer != null) {
            book.get(Kind.CUSTOMER, customer, "customer");
        }
        if (method != null) {
            setup.put("payment_method", methods.usable(method, setup, call.cause()));
            setup.put("status", "requires_confirmation");
        }
        maker.keep(setup, call.cause());
        return confirm ? confirmed(setup, call.cause()) : setup;
    }

    ObjectNode retrieve(Call call) {
        call.args().text("client_secret");
        call.args().finish();
        return get(call);
    }

    ObjectNode update(Call call) {
        var setup = get(call);
        describe(setup, call.args());
        call.args().finish();
        book.save(setup);
        return setup;
    }

    ObjectNode confirm(Call call) {
        var method = call.args().text("payment_method");
        call.args().address("return_url");
        call.args().finish();
        var setup = get(call);
        mustBe(setup, "confirmed", "requires_payment_method", "requires_confirmation");
        if (method != null) {
            setup.put("payment_method", methods.usable(method, setup, call.cause()));
        }
        return confirmed(setup, call.cause());
    }

    ObjectNode cancel(Call call) {
        var reason = call.args().oneOf("cancellation_reason", "", "abandoned", "duplicate", "requested_by_customer");
        call.args().finish();
        var setup = get(call);
        mustBe(setup, "canceled", "requires_payment_method", "requires_confirmation", "requires_action");
        setup.put("status", "canceled");
        setup.put("cancellation_reason", reason.isEmpty() ? null : reason);
        setup.putNull("next_action");
        book.save(setup);
        happenings.emit("setup_intent.canceled", setup, call.cause());
        return setup;
    }

    ObjectNode list(Call call) {
        var customer = call.args().text("customer");
        var method = call.args().text("payment_method");
        return new Pages(book)
                .list(
                        Kind.SETUP_INTENT,
                        call,
                        setup -> (customer == null || customer.equals(Wire.text(setup, "customer")))
                                && (method == null || method.equals(Wire.text(setup, "payment_method"))));
    }

    private ObjectNode confirmed(ObjectNode setup, Cause cause) {
        var method = Wire.text(setup, "payment_method");
        if (method == null) {
            throw ApiError.missing("payment_method");
        }
        var found = book.get(Kind.PAYMENT_METHOD, method, "payment_method");
        var decline = course.confirm(setup, method, Wire.need(found, "allow_redisplay"), cause);
        if (decline != null) {
            throw ApiError.declinedSetup(decline.error(), setup);
        }
        return setup;
    }

    private static void describe(ObjectNode setup, Args args) {
        if (args.has("description")) {
            setup.put("description", args.text("description"));
        }
        Metadata.apply(setup, args);
    }

    private void mustBe(ObjectNode setup, String done, String... states) {
        var status = Wire.need(setup, "status");
        var session = Wire.text(setup, "_session");
        boolean onPage = session != null
                && Wire.need(book.get(Kind.SESSION, session, "session"), "status")
                        .equals("open");
        if (onPage || !List.of(states).contains(status)) {
            throw ApiError.setupState(
                    "This SetupIntent could not be " + done + " because it "
                            + (onPage
                                    ? "belongs to a Checkout Session that is open."
                                    : "has a status of " + status + "."),
                    setup);
        }
    }

    private ObjectNode get(Call call) {
        return book.get(Kind.SETUP_INTENT, call.id(), "intent");
    }
}
