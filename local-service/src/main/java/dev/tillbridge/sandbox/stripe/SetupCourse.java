package dev.tillbridge.sandbox.stripe;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Saves a method without taking money: the steps of a setup intent. Called inside a transaction.
final class SetupCourse {
    private final Book book;
    private final Happenings happenings;
    private final PaymentMethods methods;

    SetupCourse(Book book, Happenings happenings, PaymentMethods methods) {
        this.book = book;
        this.happenings = happenings;
        this.methods = methods;
    }

    /// The bank's refusal, or null when the method is saved or the bank asks first.
    @Nullable
    Decline confirm(ObjectNode setup, String method, String redisplay, Cause cause) {
        setup.put("payment_method", method);
        setup.put(SessionForm.REDISPLAY, redisplay);
        var found = book.get(Kind.PAYMENT_METHOD, method, "payment_method");
        var decline = PaymentMethods.cardOf(found).declinedAtSaving();
        if (decline != null) {
            refuse(setup, decline.error(), cause);
            return decline;
        }
        if (PaymentMethods.asks(found, false)) {
            setup.put("status", "requires_action");
            var action = setup.putObject("next_action");
            action.put("type", "use_stripe_sdk");
            action.putObject("use_stripe_sdk").put("type", "three_d_secure_redirect");
            book.save(setup);
            happenings.emit("setup_intent.requires_action", setup, cause);
            return null;
        }
        succeed(setup, cause);
        return null;
    }

    /// The client has told the bank whether it is them.
    void answered(ObjectNode setup, boolean them, Cause cause) {
        if (them) {
            succeed(setup, cause);
        } else {
            refuse(setup, Authentication.failed("setup_intent_authentication_failure"), cause);
        }
    }

    private void succeed(ObjectNode setup, Cause cause) {
        setup.put("status", "succeeded");
        setup.putNull("next_action");
        setup.putNull("last_setup_error");
        book.save(setup);
        var customer = Wire.text(setup, "customer");
        if (customer != null) {
            methods.keep(
                    Wire.need(setup, "payment_method"),
                    customer,
                    Wire.need(setup, SessionForm.REDISPLAY),
                    Wire.need(setup, "usage").equals("off_session"),
                    cause);
        }
        happenings.emit("setup_intent.succeeded", setup, cause);
    }

    private void refuse(ObjectNode setup, ObjectNode error, Cause cause) {
        setup.put("status", "requires_payment_method");
        setup.putNull("payment_method");
        setup.putNull("next_action");
        setup.set("last_setup_error", error);
        book.save(setup);
        happenings.emit("setup_intent.setup_failed", setup, cause);
    }
}
