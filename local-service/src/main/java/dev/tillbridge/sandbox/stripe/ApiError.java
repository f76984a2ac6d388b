package dev.tillbridge.sandbox.stripe;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A refusal in the processor's own words, thrown where it is found and written by [ApiDoor].
final class ApiError extends RuntimeException {
    private final int status;
    private final boolean stored;
    private final transient ObjectNode error;

    private ApiError(int status, boolean stored, ObjectNode error) {
        super(Wire.text(error, "message"));
        this.status = status;
        this.stored = stored;
        this.error = error;
    }

    /// A request that is wrong in itself; never stored under an idempotency key.
    static ApiError invalid(String message, @Nullable String param) {
        return of(400, false, "invalid_request_error", null, message, param);
    }

    static ApiError coded(int status, String code, String message, @Nullable String param) {
        return of(status, false, "invalid_request_error", code, message, param);
    }

    static ApiError missing(String param) {
        return coded(400, "parameter_missing", "Missing required param: " + param + ".", param);
    }

    static ApiError notFound(String kind, String id, String param) {
        return coded(404, "resource_missing", "No such " + kind + ": '" + id + "'", param);
    }

    /// The work began and met an object in the wrong state; this answer is stored under the idempotency key.
    static ApiError state(String code, String message, @Nullable ObjectNode intent) {
        var error = of(400, true, "invalid_request_error", code, message, null);
        if (intent != null) {
            error.error.set("payment_intent", intent.deepCopy());
        }
        return error;
    }

    /// The bank said no. What was written (the failed charge, the intent's new state) stays written.
    static ApiError declined(ObjectNode lastPaymentError, ObjectNode intent) {
        var body = lastPaymentError.deepCopy();
        body.set("payment_intent", intent.deepCopy());
        return new ApiError(402, true, body);
    }

    static ApiError declinedSetup(ObjectNode error, ObjectNode setup) {
        var body = error.deepCopy();
        body.set("setup_intent", setup.deepCopy());
        return new ApiError(402, true, body);
    }

    static ApiError setupState(String message, ObjectNode setup) {
        var error = of(400, true, "invalid_request_error", "setup_intent_unexpected_state", message, null);
        error.error.set("setup_intent", setup.deepCopy());
        return error;
    }

    /// The bank said no to a card that was only to be saved.
    static ApiError declined(ObjectNode error) {
        return new ApiError(402, true, error.deepCopy());
    }

    static ApiError idempotency(int status, String code, String message) {
        return of(status, false, "idempotency_error", code.isEmpty() ? null : code, message, null);
    }

    static ApiError server() {
        return of(500, true, "api_error", null, "An unknown error occurred.", null);
    }

    private static ApiError of(
            int status, boolean stored, String type, @Nullable String code, String message, @Nullable String param) {
        var error = Wire.object();
        if (code != null && !code.isEmpty()) {
            error.put("code", code);
            error.put(
                    "doc_url",
                    "https://stripe.com/docs/error-codes/"
                            + code.replace('_', '-').toLowerCase(Locale.ROOT));
        }
        error.put("message", message);
        if (param != null) {
            error.put("param", param);
        }
        error.put("type", type);
        return new ApiError(status, stored, error);
    }

    int status() {
        return status;
    }

    /// Whether the work had begun: what it wrote is committed, and the answer is kept under the idempotency key.
    boolean stored() {
        return stored;
    }

    ObjectNode body() {
        var body = Wire.object();
        body.set("error", error.deepCopy());
        return body;
    }
}
