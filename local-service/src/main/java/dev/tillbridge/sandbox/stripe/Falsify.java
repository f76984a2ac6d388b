package dev.tillbridge.sandbox.stripe;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes an answer say something else than what is in the book.
final class Falsify {
    private static final Set<String> AMOUNTS = Set.of(
            "amount",
            "amount_received",
            "amount_capturable",
            "amount_captured",
            "amount_authorized",
            "amount_refunded",
            "amount_subtotal",
            "amount_total");

    private Falsify() {}

    static void apply(FaultKind kind, JsonNode answer) {
        if (answer instanceof ObjectNode object) {
            switch (kind) {
                case WRONG_AMOUNT ->
                    AMOUNTS.forEach(field -> {
                        if (Wire.number(object, field) > 0) {
                            object.put(field, Wire.number(object, field) + 100);
                        }
                    });
                case WRONG_CURRENCY -> {
                    var currency = Wire.text(object, "currency");
                    if (currency != null) {
                        object.put("currency", currency.equals("eur") ? "usd" : "eur");
                    }
                }
                case WRONG_REFERENCE -> {
                    if (Wire.text(object, "client_reference_id") != null) {
                        object.put("client_reference_id", "someone-else");
                    }
                    if (object.path("metadata") instanceof ObjectNode metadata) {
                        metadata.propertyNames().stream().toList().forEach(name -> metadata.put(name, "someone-else"));
                    }
                }
                case DROP_BEFORE,
                        DROP_AFTER,
                        ERROR_BEFORE,
                        ERROR_AFTER,
                        CONFLICT,
                        KEY_IN_USE,
                        RATE_LIMIT,
                        FORBIDDEN,
                        READER_TIMEOUT_BEFORE,
                        READER_TIMEOUT_AFTER,
                        SLOW -> {
                    return;
                }
            }
        }
        answer.forEach(child -> apply(kind, child));
    }
}
