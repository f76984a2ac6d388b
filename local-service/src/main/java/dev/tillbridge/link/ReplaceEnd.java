package dev.tillbridge.link;

/// How a replacement ended. Stored by name, never renamed.
enum ReplaceEnd {
    REPLACED,
    /// The old one was paid before it was off.
    PAID_FIRST,
    NOT_REPLACED
}
