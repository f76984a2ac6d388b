package dev.tillbridge.payment;

import dev.tillbridge.money.Money;

/// One entry of a booking.
public record LedgerLine(LedgerAccount account, Money amount) {
    public LedgerLine {
        if (amount.isZero()) {
            throw new IllegalArgumentException("an entry of nothing");
        }
    }
}
