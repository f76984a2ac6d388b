package dev.tillbridge.terminal;

/// Our id of a card terminal: the driver's name and its own id ("stripe:tmr_F9…").
public record TerminalId(String value) {
    public TerminalId {
        if (value.isBlank() || value.length() > 120 || value.indexOf(':') < 1) {
            throw new IllegalArgumentException("a terminal id is DRIVER:ID");
        }
    }
}
