package dev.tillbridge.protocol;

/// Names a payment by its id or its short code.
public record PaymentRef(String payment) {}
