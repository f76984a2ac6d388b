package dev.tillbridge.protocol;

/// How the client pays. The last four are taken by a person and noted.
public enum WayToPay {
    CARD_READER,
    PAYMENT_LINK,
    CARD_BY_PHONE,
    BANK_PAYMENT,
    SAVED_CARD,
    CASH,
    CHECK,
    FINANCING,
    OTHER_TERMINAL
}
