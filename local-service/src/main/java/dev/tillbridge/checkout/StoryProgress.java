package dev.tillbridge.checkout;

/// How far a running payment is.
public enum StoryProgress {
    READING_INVOICE,
    SENT,
    WAITING_FOR_CARD,
    READING_CARD,
    PAID,
    IN_PIMS
}
