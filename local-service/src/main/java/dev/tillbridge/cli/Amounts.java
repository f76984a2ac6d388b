package dev.tillbridge.cli;

import dev.tillbridge.protocol.Amount;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/// Amounts as people read them; through the locale, exactly.
final class Amounts {
    private Amounts() {}

    static String text(Amount amount) {
        var currency = Currency.getInstance(amount.currency());
        var format = NumberFormat.getCurrencyInstance(Locale.getDefault());
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(BigDecimal.valueOf(amount.minorUnits(), currency.getDefaultFractionDigits()));
    }
}
