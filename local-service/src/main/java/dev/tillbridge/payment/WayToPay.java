package dev.tillbridge.payment;

/// How the client pays. Stored by name, never renamed.
public enum WayToPay {
    CARD_READER
}
