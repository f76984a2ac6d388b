package dev.tillbridge.payment;

/// How a processor's charge object stands.
public enum ChargeStatus {
    /// Not paid yet; may still be paid. Never final.
    OPEN,
    /// Something over there is under way (a card is being read, a bank debit is on its way).
    UNDER_WAY,
    /// Held, not taken.
    AUTHORIZED,
    /// Taken.
    CAPTURED,
    /// Cancelled or expired for good: can never be paid any more.
    CLOSED
}
