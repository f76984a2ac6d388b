package dev.tillbridge.protocol;

/// Which way something is entered in the PIMS by hand.
public enum EntryWay {
    /// A payment.
    IN,
    /// Money given back: the payment, or a part of it, is taken out again.
    OUT,
    /// A payment again that was taken out, because the money came back.
    AGAIN
}
