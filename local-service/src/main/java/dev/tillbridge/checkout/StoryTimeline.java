package dev.tillbridge.checkout;

import dev.tillbridge.activity.JournalRow;
import dev.tillbridge.activity.Outcome;
import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A payment's journal rows in plain words, oldest first.
final class StoryTimeline {
    private final StoryWords words;
    private final String pims;

    StoryTimeline(StoryWords words, String pims) {
        this.words = words;
        this.pims = pims;
    }

    List<StoryRow> of(List<JournalRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparingLong(JournalRow::number))
                .flatMap(row -> text(row).map(text -> new StoryRow(row.number(), row.at(), text)).stream())
                .toList();
    }

    private Optional<String> text(JournalRow row) {
        var key = key(row);
        if (!words.has(key)) {
            return Optional.empty();
        }
        return Optional.of(words.of(key, Map.of("pims", pims, "problem", problem(row))));
    }

    private static String key(JournalRow row) {
        var outcome = Optional.ofNullable(row.outcome()).map(Outcome::name).orElse("");
        return switch (row.kind()) {
            case BEGUN -> "t.BEGUN." + begun(row);
            case RESULT, LOOKED -> "t." + row.name() + "." + outcome + end(row);
            case SIGNAL -> "t.SIGNAL." + row.name();
            case DECISION -> "t.DECISION";
            case ASKED -> "t.ASKED";
            case FINISHED -> "t.FINISHED." + row.name();
            case STARTED, TIME_CAME, EVENT -> "t.none";
        };
    }

    private static String begun(JournalRow row) {
        if (row.payload().has("found")) {
            return "found-back";
        }
        if (!row.payload().has("ask")) {
            return "posting";
        }
        return row.payload().has("captured") ? "give-back" : "sale";
    }

    /// What a look at the reader or the PIMS ended with, where that makes other words.
    private static String end(JournalRow row) {
        var given = row.payload().path("status").asString("");
        if ((row.name().endsWith("-back") || row.name().equals("watch-found")) && !given.isEmpty()) {
            return "." + given;
        }
        if (row.outcome() != Outcome.DONE) {
            return row.outcome() == Outcome.PENDING
                            && row.payload().path("readingCard").asBoolean(false)
                    ? ".card"
                    : "";
        }
        var end = row.payload().path("end").asString("");
        var verdict = row.payload().path("verdict").asString("");
        var status = row.payload().path("truth").path("status").asString("");
        return Optional.of(end)
                .filter(text -> !text.isEmpty())
                .or(() -> Optional.of(verdict).filter(text -> !text.isEmpty()))
                .or(() -> Optional.of(status)
                        .filter(text -> !text.isEmpty() && row.name().equals(MakeFinal.NAME)))
                .map(text -> "." + text)
                .orElse("");
    }

    private String problem(JournalRow row) {
        boolean has = row.payload().has("code") && row.payload().has("details");
        return has
                ? ProblemText.of(Json.as(row.payload(), Problem.class), words.locale())
                        .cause()
                : "";
    }
}
