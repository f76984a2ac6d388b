package dev.tillbridge.receipt;

/// How a receipt was given out. Stored, so never renamed.
public enum ReceiptWay {
    PRINT,
    PDF,
    MAIL
}
