package dev.tillbridge.message;

/// Where a text stands. Stored, so never renamed.
public enum TextState {
    /// It will be sent, or sent again after a refusal that may pass.
    QUEUED,
    /// The provider took it.
    TAKEN,
    ARRIVED,
    /// The provider took it and could not bring it there.
    NOT_ARRIVED,
    /// It went nowhere and is not tried again.
    NOT_SENT,
    /// Nobody knows yet whether it was taken; it is looked for, and not sent again before that is known.
    MAY_BE_SENT
}
