package dev.tillbridge.checkout;

import dev.tillbridge.activity.JournalRow;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.posting.Posting;
import java.util.Comparator;
import java.util.List;

/// A payment's story without names, invoice numbers or card digits: ids, states, times and codes of problems.
final class ForSupport {
    private ForSupport() {}

    static String of(Attempt attempt, List<Posting> postings, List<JournalRow> rows) {
        var text = new StringBuilder();
        text.append("Tillbridge payment ")
                .append(attempt.code().value())
                .append(" (")
                .append(attempt.activityId())
                .append(")\nstate ")
                .append(attempt.state())
                .append(attempt.asked().practice() ? ", practice" : "")
                .append("\nrequested ")
                .append(attempt.requested().minorUnits())
                .append(" captured ")
                .append(attempt.amounts().captured().minorUnits())
                .append(' ')
                .append(attempt.requested().currency())
                .append("\naccount ")
                .append(attempt.asked().account())
                .append(" reference ")
                .append(attempt.reference().orElse("-"))
                .append(" terminal ")
                .append(attempt.asked().terminal().orElse("-"))
                .append('\n');
        for (var posting : postings) {
            text.append("entry ")
                    .append(posting.id())
                    .append(' ')
                    .append(posting.state())
                    .append(" entries ")
                    .append(posting.entries())
                    .append(" profile ")
                    .append(posting.asked().place().profile())
                    .append(posting.problem()
                            .map(problem -> " " + problem.code())
                            .orElse(""))
                    .append('\n');
        }
        rows.stream().sorted(Comparator.comparingLong(JournalRow::number)).forEach(row -> row(text, row));
        return text.toString();
    }

    private static void row(StringBuilder text, JournalRow row) {
        text.append(row.at())
                .append(' ')
                .append(row.number())
                .append(' ')
                .append(row.kind())
                .append(' ')
                .append(row.name())
                .append(row.outcome() == null ? "" : " " + row.outcome())
                .append(
                        row.payload().path("details").isMissingNode()
                                ? ""
                                : " " + row.payload().path("code").asString(""))
                .append('\n');
    }
}
