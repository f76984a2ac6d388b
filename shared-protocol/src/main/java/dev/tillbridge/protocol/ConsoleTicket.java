package dev.tillbridge.protocol;

/// The address that opens the console once, within 60 s.
public record ConsoleTicket(String address) {}
