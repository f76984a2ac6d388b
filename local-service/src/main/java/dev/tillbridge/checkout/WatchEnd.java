package dev.tillbridge.checkout;

/// Why watching the card reader is over. Stored by name, never renamed.
enum WatchEnd {
    /// The charge was paid.
    PAID,
    /// The charge was closed for good over there.
    CLOSED,
    /// The bank refused this card; the charge could still be paid.
    REFUSED,
    /// Nobody showed a card in time, or the client pressed cancel on the reader.
    NOBODY,
    /// A bank account was given, and no money came of it.
    BANK_FAILED,
    /// The reader does not show our charge any more and nothing was paid.
    LOST
}
