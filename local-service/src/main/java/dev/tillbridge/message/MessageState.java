package dev.tillbridge.message;

/// Where a message stands. Stored, so never renamed.
public enum MessageState {
    /// It will be sent, or sent again after a refusal that may pass.
    QUEUED,
    SENT,
    /// It went nowhere and is not tried again.
    NOT_SENT,
    /// It was handed over and nobody knows whether it was taken. Not sent again by itself.
    MAY_BE_SENT
}
