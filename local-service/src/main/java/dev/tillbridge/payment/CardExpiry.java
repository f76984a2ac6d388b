package dev.tillbridge.payment;

/// How near a card's end is. An expired one may still be charged: its bank says so.
public enum CardExpiry {
    GOOD,
    THIS_MONTH,
    EXPIRED
}
