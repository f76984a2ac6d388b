package dev.tillbridge.protocol;

/// How a receipt is taken from the service.
public enum ReceiptWay {
    PRINT,
    PDF
}
