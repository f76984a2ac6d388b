package dev.tillbridge.protocol;

/// Change one setting of the location.
public record LocationSet(String key, String value) {}
