package dev.tillbridge.protocol;

/// Open pairing for two minutes; with `ticket` a one-time ticket is made instead of a comparison of digits.
public record PairingOpen(boolean ticket, String by) {}
