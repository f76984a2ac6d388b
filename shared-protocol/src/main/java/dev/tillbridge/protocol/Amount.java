package dev.tillbridge.protocol;

/// Money on the wire: minor units (cents) and the ISO 4217 code. Never a decimal fraction.
public record Amount(long minorUnits, String currency) {}
