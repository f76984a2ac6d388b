package dev.tillbridge.protocol;

/// Add a person.
public record PersonAdd(String name, Role role) {}
