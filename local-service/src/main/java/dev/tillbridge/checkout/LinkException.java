package dev.tillbridge.checkout;

/// In what a payment by link was not the ordinary one; beside where the link stands.
public enum LinkException {
    NONE,
    /// Paid after its time was over, or after it was off.
    LATE,
    TWICE,
    /// Less than asked was taken.
    PARTLY,
    /// A person decided without proof.
    BY_HAND
}
