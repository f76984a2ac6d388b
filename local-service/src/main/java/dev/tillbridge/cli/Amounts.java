package dev.tillbridge.cli;

import dev.tillbridge.money.Money;
import dev.tillbridge.money.MoneyText;
import dev.tillbridge.protocol.Amount;
import java.util.Locale;

/// Amounts of the wire as people read them.
final class Amounts {
    private Amounts() {}

    static String text(Amount amount) {
        return MoneyText.of(Money.of(amount.minorUnits(), amount.currency()), Locale.getDefault());
    }
}
