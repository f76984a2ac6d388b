package dev.tillbridge.checkout;

/// By what something is sent to a client. Stored by name, never renamed.
public enum SendKind {
    MAIL,
    TEXT
}
