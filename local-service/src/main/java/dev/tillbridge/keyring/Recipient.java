package dev.tillbridge.keyring;

/// A desk to which keys may be sealed.
record Recipient(String desk, String publicKey) {}
