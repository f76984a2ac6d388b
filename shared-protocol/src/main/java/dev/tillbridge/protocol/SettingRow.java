package dev.tillbridge.protocol;

/// One setting of the location.
public record SettingRow(String key, String value, String meaning) {}
