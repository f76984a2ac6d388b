package dev.tillbridge.problem;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.OptionalLong;

/// Particulars of a [Problem] that are written differently in each language. They are stored language-free and
/// turned into words only when a person reads them.
public final class Detail {
    private static final String MONEY = "money:";
    private static final String TIME = "time:";

    private Detail() {}

    /// An amount in minor units.
    public static String money(long minorUnits, String currency) {
        return MONEY + currency + ":" + minorUnits;
    }

    /// The minor units of a stored amount; empty when the particular is none.
    public static OptionalLong minorUnits(String detail) {
        var number = detail.substring(detail.lastIndexOf(':') + 1);
        return detail.startsWith(MONEY) && number.matches("-?\\d{1,18}")
                ? OptionalLong.of(Long.parseLong(number))
                : OptionalLong.empty();
    }

    /// A point in time, read as the time of day at the location.
    public static String time(Instant time) {
        return TIME + time;
    }

    /// The words for a stored particular; one that is neither amount nor time is its own words.
    static String inWords(String detail, Locale locale, ZoneId zone) {
        try {
            if (detail.startsWith(MONEY)) {
                return amount(detail.substring(MONEY.length()), locale);
            }
            if (detail.startsWith(TIME)) {
                var time = Instant.parse(detail.substring(TIME.length()));
                return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(time.atZone(zone));
            }
        } catch (IllegalArgumentException | DateTimeParseException notOurs) {
            return detail;
        }
        return detail;
    }

    private static String amount(String detail, Locale locale) {
        int colon = detail.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("no amount");
        }
        var currency = Currency.getInstance(detail.substring(0, colon));
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(Long.parseLong(detail.substring(colon + 1)), digits));
    }
}
