package dev.tillbridge.payment;

import dev.tillbridge.money.Money;
import java.time.Instant;

/// What is asked for on one invoice.
///
/// @param number the number that people see
/// @param due what the PIMS said is due, by the reading of `readAt`; what we hold ourselves is not taken off yet
public record AskedRow(InvoiceKey invoice, String number, Money amount, Money due, Instant readAt) {
    public AskedRow {
        Bounds.text(number, 120);
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a part is more than zero: " + amount);
        }
        if (!amount.currency().equals(due.currency())) {
            throw new IllegalArgumentException("two currencies: " + amount + " of " + due);
        }
    }
}
