package dev.tillbridge.protocol;

/// How a card reader is.
public enum ReaderState {
    READY,
    IN_USE,
    OFFLINE,
    UNKNOWN
}
