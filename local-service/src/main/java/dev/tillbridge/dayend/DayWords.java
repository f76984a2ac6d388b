package dev.tillbridge.dayend;

import dev.tillbridge.money.Money;
import dev.tillbridge.money.MoneyText;
import dev.tillbridge.problem.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words for a day, in one language; the same on screen, paper and in mails.
public final class DayWords {
    private final Locale locale;
    private final ZoneId zone;
    private final ResourceBundle words;

    public DayWords(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        this.words = Wording.of("dev.tillbridge.dayend.dayend", locale);
    }

    public String of(String key) {
        return words.getString(key);
    }

    /// A way to pay; one that no words are known for reads as its own name.
    public String way(String way) {
        var key = "way." + way;
        return words.containsKey(key) ? of(key) : way.replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /// A row: the way to pay, or what the PIMS calls what only it has.
    public String row(WayRow row) {
        return row.way().isEmpty() ? of("only.pims").replace("{type}", row.type()) : way(row.way());
    }

    /// What differs.
    public String title(Difference difference) {
        return fill(of("difference." + difference.kind()), difference);
    }

    /// The one step that mends it.
    public String step(Difference difference) {
        return fill(of("step." + difference.kind()), difference);
    }

    public String title(DifferenceKind kind) {
        return of("kind." + kind);
    }

    private String fill(String text, Difference difference) {
        var said = difference.said();
        return text.replace("{way}", way(difference.way()))
                .replace("{ours}", difference.ours().map(this::money).orElse("-"))
                .replace("{theirs}", difference.theirs().map(this::money).orElse("-"))
                .replace("{invoice}", said.getOrDefault("invoice", "-"))
                .replace("{number}", said.getOrDefault("number", "-"))
                .replace("{client}", said.getOrDefault("client", "-"))
                .replace("{type}", said.getOrDefault("type", "-"))
                .replace("{expected}", said.getOrDefault("expected", "-"))
                .replace("{day}", said.getOrDefault("day", "-"))
                .replace("{code}", difference.code().orElse("-"));
    }

    public String open(OpenItem item) {
        return of("open." + item.kind())
                .replace("{code}", item.code().orElse(""))
                .replace("{amount}", item.amount().map(this::money).orElse(""))
                .replace("{client}", item.client().orElse(""))
                .replace("{number}", item.number().orElse(""))
                .replace("{time}", item.readAt() == null ? "" : time(item.readAt()))
                .replace("{difference}", item.difference().map(this::title).orElse(""));
    }

    /// What is said where no difference was found: as much as was looked at.
    public String noDifferences(boolean pims, boolean processor) {
        var looked = pims ? processor ? "both" : "pims" : processor ? "processor" : "neither";
        return of("no.differences." + looked);
    }

    public String source(Source source) {
        return of("source." + source);
    }

    public String money(Money money) {
        return MoneyText.of(money, locale);
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(day);
    }

    public String time(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(zone));
    }

    public String language() {
        return words.getLocale().getLanguage();
    }
}
