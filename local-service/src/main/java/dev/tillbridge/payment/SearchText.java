package dev.tillbridge.payment;

import dev.tillbridge.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/// Everything that a payment is found by, in one lower-case text.
final class SearchText {
    private static final List<DateTimeFormatter> DAYS = List.of(
            day("yyyy-MM-dd", Locale.ENGLISH),
            day("M/d/yyyy", Locale.ENGLISH),
            day("dd-MM-yyyy", Locale.ENGLISH),
            day("dd.MM.yyyy", Locale.ENGLISH),
            day("dd/MM/yyyy", Locale.ENGLISH),
            day("d MMMM", Locale.ENGLISH),
            day("d. MMMM", Locale.of("da")));

    private SearchText() {}

    static String of(Attempt attempt) {
        var asked = attempt.asked();
        var text = new StringJoiner("\n");
        text.add(attempt.code().value());
        text.add(asked.payer().name()).add(asked.payer().id());
        asked.patients().forEach(text::add);
        text.add(asked.desk());
        asked.person().ifPresent(person -> text.add(person.name()));
        for (var row : asked.rows()) {
            text.add(row.number()).add(row.invoice().id());
            amount(text, row.amount());
        }
        amount(text, attempt.requested());
        if (!attempt.amounts().captured().isZero()) {
            amount(text, attempt.amounts().captured());
        }
        attempt.card().ifPresent(card -> text.add(card.last4()).add(card.brand()));
        day(text, asked.day());
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private static void amount(StringJoiner text, Money money) {
        var plain = BigDecimal.valueOf(money.minorUnits(), money.currency().getDefaultFractionDigits())
                .toPlainString();
        text.add(plain).add(plain.replace('.', ','));
    }

    private static void day(StringJoiner text, LocalDate day) {
        DAYS.forEach(format -> text.add(format.format(day)));
    }

    private static DateTimeFormatter day(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }
}
