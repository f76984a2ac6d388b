package dev.tillbridge.protocol;

/// A telephone number as a person types it.
public record TextNumber(String number) {}
