package dev.tillbridge.sandbox.stripe;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Why a bank says no. The cents of an amount choose one: an amount that ends in .05 is always refused.
enum Decline {
    CALL_ISSUER(1, "call_issuer", "try_again_later", "Your card was declined."),
    OFFLINE_PIN_REQUIRED(2, "offline_pin_required", "try_again_later", "Your card was declined: it requires a PIN."),
    PIN_REQUIRED(3, "online_or_offline_pin_required", "try_again_later", "Your card was declined: it requires a PIN."),
    GENERIC(5, "generic_decline", "try_again_later", "Your card was declined."),
    INCORRECT_PIN(55, "incorrect_pin", "try_again_later", "Your card's PIN is incorrect."),
    WITHDRAWAL_LIMIT(65, "withdrawal_count_limit_exceeded", "try_again_later", "Your card was declined."),
    PIN_TRIES(75, "pin_try_exceeded", "do_not_try_again", "Your card was declined: too many wrong PINs."),
    INSUFFICIENT_FUNDS(-1, "insufficient_funds", "try_again_later", "Your card has insufficient funds."),
    LOST(-1, "lost_card", "do_not_try_again", "Your card was declined."),
    STOLEN(-1, "stolen_card", "do_not_try_again", "Your card was declined."),
    TOO_OFTEN(-1, "card_velocity_exceeded", "try_again_later", "Your card was declined for making repeated attempts."),
    EXPIRED(-1, "expired_card", "do_not_try_again", "Your card has expired.", "expired_card"),
    WRONG_CVC(-1, "incorrect_cvc", "try_again_later", "Your card's security code is incorrect.", "incorrect_cvc"),
    PROCESSING(
            -1,
            "processing_error",
            "try_again_later",
            "An error occurred while processing your card.",
            "processing_error"),
    AUTHENTICATION_REQUIRED(
            -1,
            "authentication_required",
            "try_again_later",
            "Your card was declined. This transaction requires authentication.",
            "authentication_required");

    final String code;
    final String advice;
    final String message;
    /// The error's own code; `code` above stands beside it as the bank's.
    final String errorCode;

    private final int cents;

    Decline(int cents, String code, String advice, String message) {
        this(cents, code, advice, message, "card_declined");
    }

    Decline(int cents, String code, String advice, String message, String errorCode) {
        this.errorCode = errorCode;
        this.cents = cents;
        this.code = code;
        this.advice = advice;
        this.message = message;
    }

    static @Nullable Decline ofAmount(long minorUnits) {
        for (var decline : values()) {
            if (decline.cents == minorUnits % 100) {
                return decline;
            }
        }
        return null;
    }

    /// The error as it stands in `last_payment_error`, without the intent.
    ObjectNode error(String chargeId) {
        var error = error();
        error.put("charge", chargeId);
        return error;
    }

    /// The error of a card that was only to be saved, so that there is no charge.
    ObjectNode error() {
        var error = Wire.object();
        error.put("advice_code", advice);
        error.put("code", errorCode);
        error.put("decline_code", code);
        error.put("doc_url", "https://stripe.com/docs/error-codes/" + errorCode.replace('_', '-'));
        error.put("message", message);
        error.put("type", "card_error");
        return error;
    }
}
