package dev.tillbridge.keyring;

/// A key of the location, sealed to one desk.
record SealedKey(String name, String desk, long version, String change, String to, String by, String sealed) {}
