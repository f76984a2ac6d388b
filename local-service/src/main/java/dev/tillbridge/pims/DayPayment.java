package dev.tillbridge.pims;

import dev.tillbridge.money.Money;
import java.util.Optional;

/// A payment in the PIMS's own list of a day.
///
/// @param amount less than nothing for what was given back or taken out
/// @param takenBy whom the PIMS names
/// @param reference the field that carries our short code when the payment is ours
/// @param invoice its number, as the PIMS shows it
public record DayPayment(
        Money amount,
        Optional<String> type,
        Optional<String> takenBy,
        Optional<String> reference,
        Optional<String> invoice,
        Optional<String> client) {}
