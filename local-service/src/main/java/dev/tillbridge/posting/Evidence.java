package dev.tillbridge.posting;

/// What a fresh reading of an invoice tells about one payment's entry.
enum Evidence {
    /// Our reference with our amount, once.
    OURS,
    /// Our reference with another amount.
    OTHER_AMOUNT,
    /// Our reference more than once.
    TWICE,
    /// A payment of this amount, made since, without our reference.
    SAME_AMOUNT,
    /// Less is due than should be, by at least our amount, and no payment says why.
    DUE_LOWER,
    /// Less is due than is to be entered.
    TOO_LITTLE_DUE,
    /// The invoice takes no payment any more (voided, a draft again).
    NOT_OPEN,
    /// The invoice on the page is another one.
    OTHER_INVOICE,
    /// No trace of it.
    ABSENT
}
