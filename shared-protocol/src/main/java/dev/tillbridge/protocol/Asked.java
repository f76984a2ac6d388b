package dev.tillbridge.protocol;

/// Which side answers a method.
public enum Asked {
    SERVICE,
    EXTENSION
}
