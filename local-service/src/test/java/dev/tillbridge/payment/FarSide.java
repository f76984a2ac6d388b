package dev.tillbridge.payment;

/// The other end of a [PaymentProvider] in a test: makes trouble, plays the client, counts what really happened.
public interface FarSide {
    enum Call {
        CREATE,
        LOOK,
        LIST,
        CANCEL
    }

    enum Trouble {
        DROP_BEFORE,
        DROP_AFTER,
        ERROR_BEFORE,
        ERROR_AFTER,
        CONFLICT,
        KEY_IN_USE,
        RATE_LIMIT,
        FORBIDDEN,
        /// The work is done, the answer comes later than anybody waits.
        TOO_SLOW,
        WRONG_AMOUNT,
        WRONG_CURRENCY,
        WRONG_REFERENCE
    }

    /// The next such call meets this trouble.
    void next(Call call, Trouble trouble);

    /// How many troubles happened.
    int happened();

    /// How many charge objects there are.
    long objects();

    /// How often money was taken for an attempt.
    long charges(String attemptId);

    /// How many create requests arrived.
    long creates();

    void pay(String reference);

    void payPartly(String reference, long minorUnits);

    void decline(String reference);

    /// Starts from an object that asks for the card, and lets the client tap now.
    void ask(String reference);

    void tap();
}
