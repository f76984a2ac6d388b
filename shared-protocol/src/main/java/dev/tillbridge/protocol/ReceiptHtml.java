package dev.tillbridge.protocol;

/// A receipt, ready to print.
public record ReceiptHtml(String html) {}
