package dev.tillbridge.sandbox.text;

/// What happens to the next text that is handed over.
public enum TextFault {
    /// The line breaks before it is taken.
    DROP_BEFORE,
    /// It is taken, and the line breaks before that is said.
    DROP_AFTER
}
