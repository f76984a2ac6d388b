package dev.tillbridge.terminal;

/// A terminal as its connection describes it. Texts are bounded and come from outside.
public record TerminalInfo(TerminalId id, String label, String model, String serialNumber, boolean online) {}
