package dev.tillbridge.dayend;

import dev.tillbridge.money.Money;
import dev.tillbridge.money.MoneyText;
import dev.tillbridge.pims.DayPayment;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a list of a day's payments that a PIMS wrote: a first line with the names of the columns, of which `amount`
/// must
/// be there, and `type`, `reference`, `invoice`, `client`, `taken by`, `date` may; parted by commas or semicolons.
/// Strict:
/// a line that is not understood refuses the whole file.
final class DayFile {
    private static final int MOST_LINES = 10_000;
    private static final int MOST_CHARACTERS = 220_000;
    private static final int LONGEST = 200;
    private static final Set<String> NAMES =
            Set.of("amount", "type", "reference", "invoice", "client", "taken by", "date");

    private final LocalDate day;
    private final Currency currency;
    private final char parting;
    private final List<String> columns;

    private DayFile(LocalDate day, Currency currency, char parting, List<String> columns) {
        this.day = day;
        this.currency = currency;
        this.parting = parting;
        this.columns = columns;
    }

    /// Throws `DAY_FILE_REFUSED` with the line and why.
    static List<DayPayment> read(String text, LocalDate day, Currency currency) {
        if (text.length() > MOST_CHARACTERS) {
            throw refused(1, "the file is too long");
        }
        // A mark that some programs put first.
        var lines = text.replace("\uFEFF", "").lines().toList();
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw refused(1, "a file has 1 to " + MOST_LINES + " lines");
        }
        var head = lines.getFirst();
        char parting = head.contains(";") ? ';' : ',';
        var columns = fields(head, parting, 1).stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!columns.contains("amount")
                || !NAMES.containsAll(columns)
                || Set.copyOf(columns).size() != columns.size()) {
            throw refused(
                    1,
                    "the first line names the columns: amount, and type, reference, invoice, client, taken by, date");
        }
        return new DayFile(day, currency, parting, columns).payments(lines);
    }

    private List<DayPayment> payments(List<String> lines) {
        var payments = new ArrayList<DayPayment>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                payments.add(payment(fields(lines.get(i), parting, i + 1), i + 1));
            }
        }
        return payments;
    }

    private DayPayment payment(List<String> fields, int line) {
        if (fields.size() != columns.size()) {
            throw refused(line, fields.size() + " columns instead of " + columns.size());
        }
        Map<String, String> of = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            of.put(columns.get(i), checked(fields.get(i).strip(), line));
        }
        var date = of.getOrDefault("date", "");
        if (!date.isEmpty() && !date.equals(day.toString())) {
            throw refused(line, "the date is not " + day);
        }
        return new DayPayment(
                amount(of.getOrDefault("amount", ""), line),
                said(of, "type"),
                said(of, "taken by"),
                said(of, "reference"),
                said(of, "invoice"),
                said(of, "client"));
    }

    private static Optional<String> said(Map<String, String> of, String column) {
        return Optional.ofNullable(of.get(column)).filter(text -> !text.isEmpty());
    }

    private Money amount(String text, int line) {
        boolean back = text.startsWith("-");
        var amount = MoneyText.typed(back ? text.substring(1) : text, currency)
                .orElseThrow(() -> refused(line, "\"" + text + "\" is no amount like 184.20"));
        return back ? amount.negated() : amount;
    }

    private static String checked(String field, int line) {
        if (field.length() > LONGEST || field.chars().anyMatch(Character::isISOControl)) {
            throw refused(line, "a field is longer than " + LONGEST + " characters, or holds a control character");
        }
        return field;
    }

    /// A field may stand in quotes, with quotes inside doubled; no field goes over the end of a line.
    private static List<String> fields(String line, char parting, int number) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"' && (quoted || field.isEmpty())) {
                quoted = !quoted;
            } else if (c == parting && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        if (quoted) {
            throw refused(number, "a quote is not closed");
        }
        fields.add(field.toString());
        return fields;
    }

    private static ProblemException refused(int line, String why) {
        return Problem.of(ProblemCode.DAY_FILE_REFUSED, "line", String.valueOf(line), "why", why)
                .asException();
    }
}
