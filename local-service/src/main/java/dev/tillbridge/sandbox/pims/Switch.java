package dev.tillbridge.sandbox.pims;

import java.util.Locale;
import java.util.Optional;

/// What the program can be told to do wrong, for training and for tests.
enum Switch {
    SLOW("Every page takes its time (value: milliseconds)"),
    SESSION_EXPIRED("The next page asks to sign in again"),
    LAYOUT_V2("The classic pages are gone: everything opens in the new program"),
    INVOICE_CHANGED("Somebody adds a line to the invoice before it is next read (value: cents)"),
    PAYMENT_BY_HAND(
            "Somebody types in a payment before the invoice is next read (value: cents, 0 for all that is due)"),
    UNFINALISE("The invoice is a draft again before it is next read"),
    VOID("The invoice is voided before it is next read"),
    SAVE_THEN_DROP("Saving a payment stores it, then the connection breaks"),
    SAVE_REFUSED("Saving a payment ends in an error and stores nothing"),
    SAVE_THEN_500("Saving a payment stores it and then ends in an error");

    final String explained;

    Switch(String explained) {
        this.explained = explained;
    }

    /// Its name at the control door: `save-then-drop`.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Switch> of(String word) {
        for (var each : values()) {
            if (each.word().equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
