package dev.tillbridge.protocol;

/// Use the location's secret (`stripe.secretKey`) on this desk, which has another one.
public record SecretTake(String name) {}
