package dev.tillbridge.console;

import dev.tillbridge.money.Money;
import dev.tillbridge.money.MoneyText;
import dev.tillbridge.problem.Wording;
import dev.tillbridge.protocol.Amount;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;

/// The console's words, amounts and times in one language. English and Danish; others read English.
public final class Words {
    private static final String BUNDLE = "dev.tillbridge.console.console";

    private final Locale locale;
    private final ResourceBundle bundle;
    private final DateTimeFormatter time;

    public Words(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.bundle = Wording.of(BUNDLE, locale);
        this.time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone);
    }

    /// The text of a key; a missing key is a mistake that a test finds.
    public String of(String key) {
        return bundle.getString(key);
    }

    /// The text of a key with one particular put in for `{}`.
    public String of(String key, Object particular) {
        return of(key).replace("{}", String.valueOf(particular));
    }

    public String money(Amount amount) {
        return MoneyText.of(new Money(amount.minorUnits(), Currency.getInstance(amount.currency())), locale);
    }

    /// What a version read of a field: a text, nothing, or that it is as it must be.
    public String read(String field, String text) {
        return switch (text) {
            case "" -> of("trial.nothing");
            case "+" -> of(field.equals("charge") ? "trial.may-be-charged" : "trial.has-place");
            default -> text;
        };
    }

    public String time(Instant at) {
        return time.format(at);
    }

    public String language() {
        return bundle.getLocale().getLanguage();
    }
}
