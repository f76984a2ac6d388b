package dev.tillbridge.checkout;

/// How a sale's activity ended. Stored by name, never renamed.
enum SaleEnd {
    /// Money was taken.
    CHARGED,
    /// Nothing was taken, for good.
    NOT_CHARGED,
    /// A person decided without proof, and the looking is over.
    DECIDED
}
