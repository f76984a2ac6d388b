package dev.tillbridge.checkout;

/// What a clinic calls its PIMS and an invoice in it.
public record PimsName(String name, String invoiceWord) {}
