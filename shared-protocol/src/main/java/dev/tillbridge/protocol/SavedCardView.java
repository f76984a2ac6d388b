package dev.tillbridge.protocol;

/// A saved card of the client at hand.
///
/// @param shown "Visa ···· 4242, 04/27"
/// @param preferred whether it comes first
public record SavedCardView(String id, String shown, CardExpiry expiry, boolean preferred) {}
