package dev.tillbridge.protocol;

/// A receipt, ready to print.
public record ReceiptHtml(@Bounded(200_000) String html) {}
