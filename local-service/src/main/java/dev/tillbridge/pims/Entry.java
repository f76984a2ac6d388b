package dev.tillbridge.pims;

import dev.tillbridge.money.Money;
import java.time.LocalDate;

/// A payment to be entered in the PIMS.
///
/// @param reference our short code, for the PIMS's reference or note field ("TB K7M42QX")
/// @param part whether it is less than the due before it
public record Entry(
        Money amount, LocalDate date, String paymentType, String employee, String reference, boolean part) {}
