package dev.tillbridge.payment;

import dev.tillbridge.money.Money;
import java.util.Currency;

/// What moved, in one currency: each amount for itself. `approved` includes surcharge and tip.
public record Amounts(Money approved, Money captured, Money surcharge, Money tip, Money refunded) {
    public Amounts {
        var sum = approved.plus(captured).plus(surcharge).plus(tip).plus(refunded);
        if (approved.isNegative()
                || captured.isNegative()
                || surcharge.isNegative()
                || tip.isNegative()
                || refunded.isNegative()
                || sum.isNegative()) {
            throw new IllegalArgumentException("an amount below zero");
        }
    }

    public static Amounts none(Currency currency) {
        var zero = Money.zero(currency);
        return new Amounts(zero, zero, zero, zero, zero);
    }

    /// What was taken for the invoices: captured without surcharge and tip.
    public Money principal() {
        return captured.isZero() ? captured : captured.minus(surcharge).minus(tip);
    }
}
