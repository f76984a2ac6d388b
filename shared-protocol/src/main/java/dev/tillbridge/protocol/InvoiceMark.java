package dev.tillbridge.protocol;

/// What the button on a PIMS page says about its invoice.
public enum InvoiceMark {
    PAY,
    BEING_PAID,
    PAID_GOING_IN,
    PAID_NOT_IN,
    NOT_SURE,
    PAID
}
