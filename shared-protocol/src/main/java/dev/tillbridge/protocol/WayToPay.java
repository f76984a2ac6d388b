package dev.tillbridge.protocol;

/// How the client pays.
public enum WayToPay {
    CARD_READER
}
