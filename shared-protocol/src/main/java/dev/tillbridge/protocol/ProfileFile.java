package dev.tillbridge.protocol;

/// A profile file to add.
public record ProfileFile(String name, @Bounded(200_000) String yaml) {}
