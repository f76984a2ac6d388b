package dev.tillbridge.protocol;

/// A profile by its id.
public record ProfileRef(String profile) {}
