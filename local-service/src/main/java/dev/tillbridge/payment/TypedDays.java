package dev.tillbridge.payment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days as people type them into a search: `2026-11-21`, `11/21/2026`, `21/11/2026`, `21-11-2026`, `21.11.2026`,
/// and from one day to another as `2026-11-01..2026-11-21`, where one end may be open. What can be two days
/// (`3/4/2026`) is both. A month is none: `2026-11` may be an invoice.
final class TypedDays {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-./])(\\d{1,2})\\2(\\d{4})");

    private TypedDays() {}

    /// Empty when the word is none.
    static List<DayRange> of(String word) {
        int dots = word.indexOf("..");
        if (dots >= 0) {
            return between(word.substring(0, dots), word.substring(dots + 2));
        }
        return days(word).stream().map(DayRange::of).toList();
    }

    private static List<DayRange> between(String from, String to) {
        if (from.isEmpty() && to.isEmpty()) {
            return List.of();
        }
        var first = days(from);
        var last = days(to);
        if ((first.isEmpty() && !from.isEmpty()) || (last.isEmpty() && !to.isEmpty())) {
            return List.of();
        }
        return List.of(
                DayRange.between(first.isEmpty() ? null : first.getFirst(), last.isEmpty() ? null : last.getFirst()));
    }

    private static List<LocalDate> days(String word) {
        var days = new ArrayList<LocalDate>();
        var iso = ISO.matcher(word);
        if (iso.matches()) {
            add(days, number(iso, 1), number(iso, 2), number(iso, 3));
        }
        var other = YEAR_LAST.matcher(word);
        if (other.matches()) {
            if (other.group(2).equals("/")) {
                add(days, number(other, 4), number(other, 1), number(other, 3));
            }
            add(days, number(other, 4), number(other, 3), number(other, 1));
        }
        return days;
    }

    private static int number(Matcher typed, int group) {
        return Integer.parseInt(typed.group(group));
    }

    private static void add(List<LocalDate> days, int year, int month, int day) {
        try {
            var found = LocalDate.of(year, month, day);
            if (year > 0 && !days.contains(found)) {
                days.add(found);
            }
        } catch (DateTimeException noDay) {
            // Another way to read it, or none.
        }
    }
}
