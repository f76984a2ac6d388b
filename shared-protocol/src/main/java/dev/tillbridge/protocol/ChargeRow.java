package dev.tillbridge.protocol;

/// One invoice's part of a charge.
public record ChargeRow(String invoiceId, Amount amount) {}
