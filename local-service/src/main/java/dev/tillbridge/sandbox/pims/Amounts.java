package dev.tillbridge.sandbox.pims;

import dev.tillbridge.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/// How this program writes amounts and quantities, and how it understands what people type.
final class Amounts {
    private Amounts() {}

    /// `$1,184.20`, `-$35.00`, `CA$20.00`: the program's own writing, whatever the browser's language.
    static String shown(Money money) {
        var symbol = money.currency().getSymbol(Locale.US);
        return (money.isNegative() ? "-" : "") + symbol + bare(money.isNegative() ? money.negated() : money);
    }

    /// `1,184.20`: without a currency sign, as tables and entry fields show it.
    static String bare(Money money) {
        var digits = money.currency().getDefaultFractionDigits();
        return String.format(Locale.US, "%,." + digits + "f", BigDecimal.valueOf(money.minorUnits(), digits));
    }

    /// What a person typed (`184.20`, `$1,184.20`), or nothing when it is no exact amount of the currency.
    static Optional<Money> typed(String text, Currency currency) {
        var plain = text.strip().replace("$", "").replace(",", "");
        if (!plain.matches("-?\\d{1,9}(\\.\\d{1,3})?")) {
            return Optional.empty();
        }
        try {
            var minor = new BigDecimal(plain).movePointRight(currency.getDefaultFractionDigits());
            return Optional.of(new Money(minor.longValueExact(), currency));
        } catch (ArithmeticException tooFine) {
            return Optional.empty();
        }
    }

    /// Hundredths as people read them: 150 is `1.5`, 100 is `1`.
    static String quantity(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }
}
