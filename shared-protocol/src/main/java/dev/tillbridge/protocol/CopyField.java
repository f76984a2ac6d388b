package dev.tillbridge.protocol;

/// A field to copy into the PIMS by hand.
public record CopyField(String label, String value) {}
