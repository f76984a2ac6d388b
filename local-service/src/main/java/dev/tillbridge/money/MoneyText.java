package dev.tillbridge.money;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Amounts as people read them: through the locale, exactly, always with the currency's own decimals.
public final class MoneyText {
    private static final Pattern TYPED = Pattern.compile("([0-9]{1,12})(?:[.,]([0-9]{1,3}))?");

    private MoneyText() {}

    /// An amount as a person types it, with a point or a comma and no thousands: `60`, `60.00`, `60,5`. Empty for
    /// anything else, also for more digits than the currency has.
    public static Optional<Money> typed(String text, Currency currency) {
        var read = TYPED.matcher(text.strip());
        if (!read.matches()) {
            return Optional.empty();
        }
        int digits = currency.getDefaultFractionDigits();
        var fraction = Optional.ofNullable(read.group(2)).orElse("");
        if (fraction.length() > digits) {
            return Optional.empty();
        }
        var minor = read.group(1) + fraction + "0".repeat(digits - fraction.length());
        return Optional.of(new Money(Long.parseLong(minor), currency));
    }

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
