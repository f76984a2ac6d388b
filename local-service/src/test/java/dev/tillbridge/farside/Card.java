package dev.tillbridge.farside;

/// What a client does at the reader.
public enum Card {
    /// Nothing yet.
    NONE,
    /// Taps, and the bank says yes.
    APPROVED,
    /// Taps, and the bank says no.
    REFUSED,
    /// Taps, and the bank lets only a part through.
    PARTLY
}
