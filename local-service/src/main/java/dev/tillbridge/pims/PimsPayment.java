package dev.tillbridge.pims;

import dev.tillbridge.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/// A payment that the PIMS shows on an invoice.
///
/// @param reference the field that carries our short code when the payment is ours
public record PimsPayment(Optional<LocalDate> date, Money amount, Optional<String> type, Optional<String> reference) {}
