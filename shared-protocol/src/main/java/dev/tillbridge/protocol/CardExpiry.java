package dev.tillbridge.protocol;

/// How near a saved card's end is.
public enum CardExpiry {
    GOOD,
    THIS_MONTH,
    EXPIRED
}
