package dev.tillbridge.protocol;

/// What may be done with a payment now.
public enum Action {
    STOP,
    LOOK_NOW,
    TRY_AGAIN,
    ASK_AGAIN,
    CHARGE_THE_REST,
    USE_NEW_AMOUNT,
    PUT_IN_NOW,
    ENTERED,
    LATER,
    IS_THE_PAYMENT,
    NOT_THE_PAYMENT,
    DECIDE,
    SETTLE_DIFFERENCE,
    PRINT_RECEIPT,
    MAIL_RECEIPT,
    GIVE_BACK,
    TAKE_NOW,
    DECIDE_BACK
}
