package dev.tillbridge.protocol;

/// Close a tab that was opened by `page.open`; others are refused.
public record PageClose(String page) {}
