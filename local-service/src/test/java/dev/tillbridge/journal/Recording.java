package dev.tillbridge.journal;

import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.activity.Journal;
import dev.tillbridge.activity.JournalRow;
import dev.tillbridge.activity.Next;
import dev.tillbridge.activity.Plan;
import dev.tillbridge.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// One activity's journal as a release wrote it, and what its plan answered after each row.
record Recording(String kind, List<JournalRow> rows, List<String> answers) {
    static Recording of(Plan plan, Journal journal) {
        var answers = new ArrayList<String>();
        for (int length = 1; length <= journal.rows().size(); length++) {
            answers.add(words(
                    plan.next(new Journal(journal.activity(), journal.rows().subList(0, length)))));
        }
        return new Recording(plan.kind(), journal.rows(), answers);
    }

    /// What today's plan answers after each row.
    List<String> today(Plan plan) {
        return of(plan, new Journal(new ActivityId(rows.getFirst().subjectId()), rows))
                .answers();
    }

    /// The first line is the kind; then one line a row, with the answer after it.
    void write(Path file) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(kind);
        for (int row = 0; row < rows.size(); row++) {
            var line = (ObjectNode) Json.tree(rows.get(row));
            lines.add(Json.write(line.put("next", answers.get(row))));
        }
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    static Recording read(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var rows = new ArrayList<JournalRow>();
        var answers = new ArrayList<String>();
        for (var line : lines.subList(1, lines.size())) {
            var row = (ObjectNode) Json.parse(line);
            answers.add(row.remove("next").stringValue());
            rows.add(Json.as(row, JournalRow.class));
        }
        return new Recording(lines.getFirst(), rows, answers);
    }

    private static String words(Next next) {
        return switch (next) {
            case Next.Do(var step) -> "do " + step.name();
            // A later plan may listen to more.
            case Next.Await await -> "wait until " + await.until();
            case Next.AskPerson(var problem) -> "ask " + problem.code();
            case Next.Finished(var result) -> "finished " + result;
        };
    }
}
