package dev.tillbridge.protocol;

/// No parameters, or no result.
public record Nothing() {}
