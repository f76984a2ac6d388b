package dev.tillbridge.sandbox.pims;

/// How the saving of a payment ended.
enum Saved {
    STORED,
    STORED_CONNECTION_LOST,
    STORED_THEN_ERROR,
    ERROR_NOT_STORED
}
