package dev.tillbridge.posting;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.InvoiceKey;
import java.time.LocalDate;

/// What of a payment is to be taken out of the PIMS on one invoice: everything about it that never changes.
///
/// @param paymentId the activity id of the payment; `reference` what the PIMS carries of it ("TB K7M42QX")
/// @param number the invoice's number that people see
/// @param way [Enum#name] of the way to pay, `brand` the card's brand or empty: together the PIMS's payment type
/// @param day when it was given back, at the location
public record NewReversal(
        String refundId,
        String attemptId,
        String paymentId,
        String reference,
        InvoiceKey invoice,
        String number,
        String clientId,
        Money amount,
        String way,
        String brand,
        LocalDate day) {}
