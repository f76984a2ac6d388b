package dev.tillbridge.payment;

import dev.tillbridge.money.Money;

/// What of money given back goes off one invoice.
///
/// @param number the invoice's number that people see
public record RefundPart(InvoiceKey invoice, String number, Money amount) {
    public RefundPart {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a part is more than zero: " + amount);
        }
    }
}
