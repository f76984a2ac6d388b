package dev.tillbridge.sandbox.stripe;

import tools.jackson.databind.node.ObjectNode;

/// The error of a card whose owner did not say that it was them.
final class Authentication {
    private Authentication() {}

    static ObjectNode failed(String code) {
        var error = Wire.object();
        error.put("code", code);
        error.put("doc_url", "https://stripe.com/docs/error-codes/" + code.replace('_', '-'));
        error.put(
                "message",
                "We are unable to authenticate your payment method. Please choose a different payment method and try"
                        + " again.");
        error.put("type", "invalid_request_error");
        return error;
    }
}
