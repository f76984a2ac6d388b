package dev.tillbridge.checkout;

/// Where a payment link stands.
public enum LinkState {
    /// It is being made; nobody has it yet.
    MAKING,
    OPEN,
    /// To be off, and not off for certain yet.
    CLOSING,
    PAID,
    /// Its time is over and it is off for certain. What it was for is still owed.
    EXPIRED,
    /// Turned off by somebody, for certain.
    CANCELLED,
    /// It never came to be.
    NOT_MADE
}
