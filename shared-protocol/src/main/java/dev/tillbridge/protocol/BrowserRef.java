package dev.tillbridge.protocol;

/// Names a browser.
public record BrowserRef(String clientId) {}
