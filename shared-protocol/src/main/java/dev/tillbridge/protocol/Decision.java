package dev.tillbridge.protocol;

/// What a person decides about a payment whose outcome is not known (the first two), or about money that moved
/// otherwise than it was asked for.
public enum Decision {
    PAID,
    NOT_PAID,
    /// The money counts for the invoice.
    COUNTS,
    /// It was given back, or belongs elsewhere; needs a reference.
    APART,
    /// Money whose way back is not known was given back; needs a reference.
    GAVE_BACK,
    /// It was not: true once the processor's whole list does not hold it.
    NOT_GAVE_BACK
}
