package dev.tillbridge.protocol;

/// Read the payment types and employees out of a PIMS page.
public record MappingTry(String profile, String page) {}
