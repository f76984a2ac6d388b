package dev.tillbridge.protocol;

/// What a test of a reader found; no money moves.
public record ReaderTest(ReaderView reader, String text) {}
