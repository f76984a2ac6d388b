package dev.tillbridge.posting;

/// How a payment's entry in the PIMS stands. Stored by name, never renamed. Says nothing about the money itself.
public enum PostingState {
    /// Will be put in.
    QUEUED,
    /// Being put in now, by the one tab that has it.
    POSTING,
    /// A fresh reading shows it.
    POSTED,
    /// May be there already: nothing is entered before that is known.
    VERIFY_FIRST,
    /// The PIMS has our reference with another amount, or twice. People mend that.
    POSTED_WRONG,
    /// The payment type or employee is missing in the settings.
    INVALID_CONFIG,
    /// Posting is switched off here: nothing will be entered and none is owed.
    DISABLED,
    /// A person enters it.
    TO_ENTER,
    /// A person said that they entered it.
    ENTERED,
    /// The payment behind it is gone; nothing is to be entered.
    CANCELLED;

    /// Whether nothing more has to be done so that the PIMS shows the payment.
    public boolean done() {
        return switch (this) {
            case POSTED, ENTERED, DISABLED, CANCELLED -> true;
            case QUEUED, POSTING, VERIFY_FIRST, POSTED_WRONG, INVALID_CONFIG, TO_ENTER -> false;
        };
    }

    /// Whether a person may say that they entered it: not while a tab is at it.
    boolean mayBeTicked() {
        return switch (this) {
            case QUEUED, VERIFY_FIRST, POSTED_WRONG, INVALID_CONFIG, TO_ENTER -> true;
            case POSTING, POSTED, DISABLED, ENTERED, CANCELLED -> false;
        };
    }
}
