package dev.tillbridge.protocol;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Search payments; every word must match (client, pet, invoice, amount, last four, code, reference, desk, person,
/// day).
///
/// @param from only payments of this day and later ones; null for all
/// @param to only payments of this day and earlier ones; null for all
/// @param limit at most this many rows, 1..200
public record PaymentSearch(
        String query, @Nullable LocalDate from, @Nullable LocalDate to, int limit) {
    /// Payments of whatever day.
    public static PaymentSearch of(String query, int limit) {
        return new PaymentSearch(query, null, null, limit);
    }
}
