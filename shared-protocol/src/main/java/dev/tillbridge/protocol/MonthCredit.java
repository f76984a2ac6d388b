package dev.tillbridge.protocol;

/// What a client has paid that is on no invoice.
public record MonthCredit(String client, String clientId, Amount amount) {}
