package dev.tillbridge.bridge;

import java.security.KeyPair;

/// What a browser keeps after it was connected once.
public record PairedBrowser(String clientId, KeyPair keys, String serviceKey, String extensionId) {}
