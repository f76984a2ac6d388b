package dev.tillbridge.protocol;

/// How much of money given back goes off one invoice.
///
/// @param number the invoice's number that people see; ignored when asked
/// @param left how much of this payment is left on it; ignored when asked
public record GiveBackRow(String invoiceId, String number, Amount amount, Amount left) {}
