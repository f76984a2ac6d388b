package dev.tillbridge.protocol;

/// A person compared the digits.
public record PairingAnswer(String pairingId, boolean same, String by) {}
