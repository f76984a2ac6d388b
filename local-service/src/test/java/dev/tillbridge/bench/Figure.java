package dev.tillbridge.bench;

import com.google.errorprone.annotations.FormatMethod;
import java.util.List;
import java.util.Locale;

/// One line of the table.
///
/// @param limit the goal; at least this where `more` is better, else at most this
/// @param beside the floor of the same run, and how it was measured, for people
public record Figure(String name, double value, String unit, double limit, boolean more, String beside) {
    static Figure atMost(String name, double value, String unit, double limit, String beside) {
        return new Figure(name, value, unit, limit, false, beside);
    }

    static Figure atLeast(String name, double value, String unit, double limit, String beside) {
        return new Figure(name, value, unit, limit, true, beside);
    }

    boolean holds() {
        return more ? value >= limit : value <= limit;
    }

    /// What `--json` prints.
    Line line() {
        return new Line(name, Math.round(value * 100) / 100.0, unit, limit, holds());
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "%-34s %10.2f %-6s %s %8.2f  %-5s %s",
                name,
                value,
                unit,
                more ? ">=" : "<=",
                limit,
                holds() ? "holds" : "FAILS",
                beside);
    }

    record Line(String name, double value, String unit, double limit, boolean holds) {}

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /// The value that 99 of 100 stay below.
    static double p99(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1);
    }

    @FormatMethod
    static String words(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
