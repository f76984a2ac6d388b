package dev.tillbridge.protocol;

/// Names a saved card, and who does something with it.
public record CardRef(String card, String by) {}
