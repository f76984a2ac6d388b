package dev.tillbridge.payment;

/// How the client pays. Stored by name, never renamed.
public enum WayToPay {
    CARD_READER,
    /// By a link that the client opens where they are.
    PAYMENT_LINK,
    /// Notes and coins, taken by a person and noted here.
    CASH,
    CHECK,
    /// Somebody else pays for the client now and is paid back later.
    FINANCING,
    /// A card on a machine that Tillbridge does not drive, as in an outage.
    OTHER_TERMINAL;

    /// Whether a person took the money and only notes it here. Tillbridge moves none of it (domain L1, L2).
    public boolean noted() {
        return switch (this) {
            case CARD_READER, PAYMENT_LINK -> false;
            case CASH, CHECK, FINANCING, OTHER_TERMINAL -> true;
        };
    }
}
