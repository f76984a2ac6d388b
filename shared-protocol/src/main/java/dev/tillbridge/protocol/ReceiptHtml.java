package dev.tillbridge.protocol;

/// A receipt to look at.
///
/// @param text the same as plain text
public record ReceiptHtml(
        @Bounded(200_000) String html, @Bounded(60_000) String text) {}
