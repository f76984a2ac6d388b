package dev.tillbridge.protocol;

/// How far a running charge is.
public enum Progress {
    READING_INVOICE,
    SENT,
    WAITING_FOR_CARD,
    READING_CARD,
    PAID,
    IN_PIMS
}
