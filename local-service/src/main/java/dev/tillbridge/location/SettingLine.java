package dev.tillbridge.location;

/// One setting as a person reads it.
public record SettingLine(String key, String value, String meaning) {}
