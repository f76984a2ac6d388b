package dev.tillbridge.sandbox.pims;

/// What somebody did to the invoice; whether it is paid follows from the payment book.
enum InvoiceState {
    DRAFT,
    FINALISED,
    VOIDED
}
