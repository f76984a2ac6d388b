package dev.tillbridge.payment;

/// How a processor's refund stands.
public enum RefundStatus {
    /// Accepted over there, not sent yet; may still fail.
    UNDER_WAY,
    /// Sent to the client's bank. It may be sent back days later.
    SUCCEEDED,
    /// Came to nothing, or was sent back: the money is the clinic's again, for good.
    FAILED
}
