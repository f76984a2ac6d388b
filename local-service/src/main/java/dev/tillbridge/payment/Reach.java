package dev.tillbridge.payment;

/// How far a search goes.
///
/// @param newest in so many of the newest payments every word may stand anywhere
/// @param more so many older ones are looked through where no word singles any out
/// @param rare a word on more payments than this singles out none
record Reach(int newest, int more, int rare) {
    /// Measured: a tenth of a second at most among a million payments.
    static final Reach USUAL = new Reach(5_000, 5_000, 2_000);
}
