package dev.tillbridge.protocol;

/// A profile file to add.
public record ProfileFile(String name, String yaml) {}
