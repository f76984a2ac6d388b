package dev.tillbridge.pims;

/// An open invoice in a list: where it stands and what it says there.
public record OpenInvoice(InvoicePlace place, Reading reading) {}
