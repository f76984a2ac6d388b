package dev.tillbridge.checkout;

import dev.tillbridge.money.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/// Money as people of a language write it.
public final class MoneyText {
    private MoneyText() {}

    public static String of(Money amount, Locale locale) {
        int digits = amount.currency().getDefaultFractionDigits();
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(amount.currency());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(amount.minorUnits(), digits));
    }

    /// Without the currency's sign, for a field of the PIMS.
    static String bare(Money amount) {
        return BigDecimal.valueOf(amount.minorUnits(), amount.currency().getDefaultFractionDigits())
                .toPlainString();
    }
}
