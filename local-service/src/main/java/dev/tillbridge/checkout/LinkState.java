package dev.tillbridge.checkout;

/// Where a payment link stands.
public enum LinkState {
    /// It is being made; nobody has it yet.
    MAKING,
    OPEN,
    /// To be off, and not off for certain yet.
    CLOSING,
    /// The client let a bank account be debited, and nobody knows yet whether the money comes.
    ON_ITS_WAY,
    PAID,
    /// Its time is over and it is off for certain. What it was for is still owed.
    EXPIRED,
    /// From the bank account no money came. What it was for is still owed.
    CAME_BACK,
    /// Turned off by somebody, for certain.
    CANCELLED,
    /// It never came to be.
    NOT_MADE
}
