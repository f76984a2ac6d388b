package dev.tillbridge.protocol;

/// Change a person's role.
public record PersonRole(String personId, Role role) {}
