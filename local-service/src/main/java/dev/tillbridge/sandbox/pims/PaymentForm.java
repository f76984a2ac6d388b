package dev.tillbridge.sandbox.pims;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/// What a person typed into a payment form, letter for letter. `form` is the number that the form was printed
/// with.
record PaymentForm(
        String form, String invoice, String type, String employee, String amount, String date, String reference) {
    private static final DateTimeFormatter US =
            DateTimeFormatter.ofPattern("M/d/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /// The day, as `11/21/2026` or `2026-11-21`.
    Optional<LocalDate> day() {
        try {
            return Optional.of(date.contains("/") ? LocalDate.parse(date.strip(), US) : LocalDate.parse(date.strip()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
