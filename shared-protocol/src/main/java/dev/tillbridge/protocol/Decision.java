package dev.tillbridge.protocol;

/// What a person decides about a payment whose outcome is not known.
public enum Decision {
    PAID,
    NOT_PAID
}
