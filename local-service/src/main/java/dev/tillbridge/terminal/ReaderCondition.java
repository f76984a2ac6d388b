package dev.tillbridge.terminal;

/// How a terminal was when it was last looked at. Stored by name, never renamed.
public enum ReaderCondition {
    READY,
    BUSY,
    OFFLINE,
    UNKNOWN
}
