package dev.tillbridge.sandbox.stripe;

import tools.jackson.databind.node.ObjectNode;

/// `/v1/charges`: retrieve and list. Charges are made by intents only.
final class Charges {
    private final Book book;

    Charges(Book book) {
        this.book = book;
    }

    ObjectNode retrieve(Call call) {
        call.args().finish();
        return book.get(Kind.CHARGE, call.id(), "charge");
    }

    ObjectNode list(Call call) {
        var intent = call.args().text("payment_intent");
        var customer = call.args().text("customer");
        return new Pages(book)
                .list(
                        Kind.CHARGE,
                        call,
                        charge -> (intent == null || intent.equals(Wire.text(charge, "payment_intent")))
                                && (customer == null || customer.equals(Wire.text(charge, "customer"))));
    }
}
