package dev.tillbridge.pims;

/// Only a finalised invoice may be paid.
public enum InvoiceStatus {
    DRAFT,
    FINALIZED,
    PAID,
    VOIDED
}
