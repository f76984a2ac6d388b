package dev.tillbridge.protocol;

/// Names a receipt that was given out.
public record ReceiptPdfRef(String payment, int number) {}
