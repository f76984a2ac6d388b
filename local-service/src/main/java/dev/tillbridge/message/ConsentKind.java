package dev.tillbridge.message;

/// What was said about texts to a number. Stored, so never renamed.
public enum ConsentKind {
    /// The client agrees to texts about a payment.
    AGREED,
    /// No more texts.
    STOPPED,
    /// Texts again, by the client's own wish.
    STARTED
}
