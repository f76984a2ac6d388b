package dev.tillbridge.protocol;

/// Store a secret (`stripe.secretKey`). It is never shown again.
public record SecretSet(String name, String value) {}
