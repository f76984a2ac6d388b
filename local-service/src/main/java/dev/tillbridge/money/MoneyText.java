package dev.tillbridge.money;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/// Amounts as people read them: through the locale, exactly, always with the currency's own decimals.
public final class MoneyText {
    private MoneyText() {}

    /// "$184.20" for 18420 US cents in English.
    public static String of(Money money, Locale locale) {
        int digits = money.currency().getDefaultFractionDigits();
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(money.minorUnits(), digits));
    }
}
