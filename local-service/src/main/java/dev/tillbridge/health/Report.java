package dev.tillbridge.health;

import java.util.ArrayList;
import java.util.List;

/// All checks looked at once, in their fixed order.
public record Report(List<Row> rows) {
    /// One line of the report.
    public record Row(String title, Finding finding) {}

    public Report {
        rows = List.copyOf(rows);
    }

    /// Looks at every check; one that throws is a bad finding, never a missing line.
    public static Report of(List<? extends Check> checks) {
        var rows = new ArrayList<Row>();
        for (var check : checks) {
            rows.add(new Row(check.title(), look(check)));
        }
        return new Report(rows);
    }

    /// Whether nothing is bad.
    public boolean healthy() {
        return rows.stream().noneMatch(row -> row.finding().level() == Level.BAD);
    }

    private static Finding look(Check check) {
        try {
            return check.look();
        } catch (RuntimeException broken) {
            return Finding.bad("The check itself failed: " + broken, "Send this line to support.");
        }
    }
}
