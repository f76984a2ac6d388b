package dev.tillbridge.protocol;

/// What a person may do.
public enum Role {
    STAFF,
    MANAGER,
    SUPPORT
}
