package dev.tillbridge.sandbox.stripe;

import tools.jackson.databind.node.ObjectNode;

/// Saves what was typed on the page of a session of mode `setup`. Called inside a transaction.
final class SetupTill {
    private final Book book;
    private final PaymentMethods methods;
    private final Customers customers;
    private final SetupCourse course;
    private final SessionEnd end;

    SetupTill(Book book, PaymentMethods methods, Customers customers, SetupCourse course, SessionEnd end) {
        this.book = book;
        this.methods = methods;
        this.customers = customers;
        this.course = course;
        this.end = end;
    }

    /// What the client is told when they were refused; empty when it is saved or the bank asks first.
    String save(ObjectNode session, Typed typed, Cause cause) {
        SessionForm.customer(session, typed.name(), typed.email());
        var setup = setup(session);
        if (Wire.text(session, "customer") == null && "always".equals(Wire.text(session, "customer_creation"))) {
            var made = Wire.need(customers.typed(typed.name(), typed.email(), cause), "id");
            session.put("customer", made);
            setup.put("customer", made);
        }
        var method = methods.typed(typed, cause);
        var asked = Wire.text(session, SessionForm.REDISPLAY);
        var decline = course.confirm(
                setup, Wire.need(method, "id"), asked == null || asked.isEmpty() ? "limited" : asked, cause);
        if (decline != null) {
            book.save(session);
            return decline.message + " Nothing was saved.";
        }
        return finish(session, setup, cause);
    }

    /// The client has told the bank whether it is them.
    String answered(ObjectNode session, boolean them, Cause cause) {
        var setup = setup(session);
        course.answered(setup, them, cause);
        return them ? finish(session, setup, cause) : "Your bank could not confirm that it is you. Nothing was saved.";
    }

    private String finish(ObjectNode session, ObjectNode setup, Cause cause) {
        if (Wire.need(setup, "status").equals("succeeded")) {
            end.complete(session, "no_payment_required", cause);
        } else {
            book.save(session);
        }
        return "";
    }

    private ObjectNode setup(ObjectNode session) {
        return book.get(Kind.SETUP_INTENT, Wire.need(session, "setup_intent"), "setup_intent");
    }
}
