package dev.tillbridge.posting;

/// How that stands which is to be taken out of the PIMS because its money was given back. Stored by name, never
/// renamed.
public enum ReversalState {
    /// The payment itself may still be on its way into the PIMS: first it is known how that ends.
    WAITS,
    /// A person takes it out.
    TO_TAKE_OUT,
    /// A person said that they took it out.
    TAKEN_OUT,
    /// The payment never got into the PIMS, and will not.
    NOT_NEEDED,
    /// It was taken out, and then the money came back: a person enters the payment again.
    TO_ENTER_AGAIN,
    /// A person said that they entered it again.
    ENTERED_AGAIN;

    /// Whether a person has to do something in the PIMS.
    public boolean byHand() {
        return this == TO_TAKE_OUT || this == TO_ENTER_AGAIN;
    }
}
