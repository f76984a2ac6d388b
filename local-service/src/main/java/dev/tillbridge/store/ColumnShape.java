package dev.tillbridge.store;

/// A column as its database declares it.
public record ColumnShape(String name, ColumnKind kind) {}
