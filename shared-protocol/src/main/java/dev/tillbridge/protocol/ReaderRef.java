package dev.tillbridge.protocol;

/// Names a reader.
public record ReaderRef(String readerId) {}
