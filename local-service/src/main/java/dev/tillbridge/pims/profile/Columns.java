package dev.tillbridge.pims.profile;

import dev.tillbridge.money.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows of one list as typed values.
final class Columns {
    private final Answers answers;
    private final Rows rows;
    private final int count;
    private final Map<String, List<String>> columns = new HashMap<>();

    Columns(Answers answers, Rows rows, int count) {
        this.answers = answers;
        this.rows = rows;
        this.count = count;
    }

    Optional<String> text(String name, int row) {
        return rows.field(name).map(field -> answers.cut(field, raw(name, row))).filter(text -> !text.isEmpty());
    }

    Optional<Money> money(String name, int row) {
        return rows.field(name)
                .filter(field -> !Clean.text(raw(name, row)).isEmpty())
                .map(field -> answers.money(field, raw(name, row)));
    }

    /// Every row must have it: an amount that cannot be read is never nothing.
    Money neededMoney(String name, int row) {
        return answers.money(rows.field(name).orElseThrow(), raw(name, row));
    }

    Optional<LocalDate> date(String name, int row) {
        return text(name, row).map(text -> answers.date(rows.field(name).orElseThrow(), text));
    }

    private String raw(String name, int row) {
        return columns.computeIfAbsent(name, column -> answers.column(rows, column, count))
                .get(row);
    }
}
