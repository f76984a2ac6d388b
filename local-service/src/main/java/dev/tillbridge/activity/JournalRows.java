package dev.tillbridge.activity;

import dev.tillbridge.json.Json;
import dev.tillbridge.store.PlainStatement;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The tables journal and journal_head.
final class JournalRows {
    /// The topic that every new row is announced under.
    static final String TOPIC = "journal";

    private static final String COLUMNS =
            "number, kind, name, effect_key, digest, outcome, payload, at, subject_kind, subject_id";
    private static final String CONTENT = "number, kind, name, effect_key, digest, outcome, payload, at";
    private static final PlainStatement.Row<JournalRow> ROW = row -> row(row, row.getString(9), row.getString(10));

    /// The last number that was given: `journal_head` knows those whose rows were removed.
    private static final String LAST =
            "(select max(n) from (select last as n from journal_head union all select max(number) from journal) known)";

    private static final PlainStatement NEXT = new PlainStatement("select 1 + " + LAST);
    private static final PlainStatement APPEND = new PlainStatement("insert into journal (" + COLUMNS
            + ") values (?, ?, ?, nullif(?, ''), nullif(?, ''), nullif(?, ''), ?, ?, ?, ?)");
    private static final PlainStatement OF_SUBJECT = new PlainStatement(
            "select " + CONTENT + " from journal where subject_id = ? and subject_kind = ? order by number");
    private static final String OTHERS =
            " from journal where subject_id = ? and number > ? and number <> ? and subject_kind = 'activity'";
    private static final PlainStatement OTHERS_NUMBERS = new PlainStatement("select number" + OTHERS);
    private static final PlainStatement OTHERS_AFTER =
            new PlainStatement("select " + CONTENT + OTHERS + " order by number");
    private static final PlainStatement BEHIND = new PlainStatement("select j.*, log, " + LAST
            + ", (select min(number) from journal) from journal_head left join (select " + COLUMNS
            + " from journal where number > ? order by number limit ?) j on true where one = 1 order by j.number");
    private static final PlainStatement OLDEST =
            new PlainStatement("select number from journal order by number limit 1");
    private static final PlainStatement RENAME = new PlainStatement("update journal_head set log = ? where one = 1");
    private static final PlainStatement RENAME_FROM =
            new PlainStatement("update journal_head set log = ? where one = 1 and log = ?");
    private static final PlainStatement HEAD =
            new PlainStatement("select log, " + LAST + " from journal_head where one = 1");

    private JournalRows() {}

    /// Appends a row. Writes never run beside each other, on no database, so the next number is the highest and
    /// one more, and number order is commit order. Who removes the newest rows stores the last number in
    /// `journal_head`.
    static void append(Tx tx, NewRow row, Instant at) {
        append(tx, next(tx), List.of(row), at);
    }

    /// The number that the row appended next will have.
    static long next(Tx tx) {
        return take(tx, 0);
    }

    private static long take(Tx tx, int rows) {
        return tx.take(TOPIC, rows, NEXT);
    }

    /// Appends rows, the first of which has the number that [#next] gave.
    static void append(Tx tx, long next, List<NewRow> rows, Instant at) {
        long number = take(tx, rows.size());
        if (number != next) {
            throw new IllegalStateException("row " + next + " would be row " + number + " of the journal");
        }
        for (var row : rows) {
            APPEND.later(
                    tx,
                    number++,
                    row.kind().name(),
                    row.name(),
                    // Of the same type always, so that it is prepared.
                    Objects.requireNonNullElse(row.effectKey(), ""),
                    Objects.requireNonNullElse(row.digest(), ""),
                    row.outcome() == null ? "" : row.outcome().name(),
                    row.payload(),
                    at,
                    row.subjectKind(),
                    row.subjectId());
        }
        tx.announce(TOPIC);
    }

    static List<JournalRow> of(View view, String subjectKind, String subjectId) {
        return OF_SUBJECT.list(view, row -> row(row, subjectKind, subjectId), subjectId, subjectKind);
    }

    /// The activity's rows after `number` without the one numbered `except`, oldest first.
    static List<JournalRow> othersAfter(View view, ActivityId id, long number, long except) {
        // Mostly there are none, and SQLite's driver takes longer the more columns are asked for.
        if (OTHERS_NUMBERS
                .list(view, row -> row.getLong(1), id.value(), number, except)
                .isEmpty()) {
            return List.of();
        }
        return OTHERS_AFTER.list(view, row -> row(row, JournalRow.ACTIVITY, id.value()), id.value(), number, except);
    }

    /// What is known of the journal and of what stands behind a number in it, by one question.
    static Behind behind(View view, long number, int limit) {
        var parts = BEHIND.list(view, JournalRows::behind, number, limit);
        var first = parts.getFirst();
        var rows = parts.stream().flatMap(part -> part.rows().stream()).toList();
        return new Behind(first.head(), first.oldest(), rows);
    }

    private static Behind behind(ResultSet row) throws SQLException {
        // All of a row that is not there is null.
        var rows = row.getString(2) == null ? List.<JournalRow>of() : List.of(ROW.read(row));
        return new Behind(new LogPosition(row.getString(11), row.getLong(12)), row.getLong(13), rows);
    }

    /// @param oldest the number of the oldest row that is kept, or 0
    record Behind(LogPosition head, long oldest, List<JournalRow> rows) {}

    static Optional<Long> oldest(View view) {
        return OLDEST.find(view, row -> row.getLong(1));
    }

    /// When the newest row was written, by the clock of that moment.
    static Optional<Instant> lastAt(View view) {
        return view.handle()
                .createQuery("select at from journal order by number desc limit 1")
                .map((row, context) -> Instant.EPOCH.plus(row.getLong(1), ChronoUnit.MICROS))
                .findOne();
    }

    static LogPosition head(View view) {
        return HEAD.find(view, row -> new LogPosition(row.getString(1), row.getLong(2)))
                .orElseThrow();
    }

    static void rename(Tx tx, String log) {
        RENAME.update(tx, log);
    }

    /// Of several services that notice, one renames it. False when it has another name already.
    static boolean rename(Tx tx, String from, String to) {
        return RENAME_FROM.update(tx, to, from) == 1;
    }

    /// By hand: these rows are read at every step of every activity.
    private static JournalRow row(ResultSet row, String subjectKind, String subjectId) throws SQLException {
        return new JournalRow(
                row.getLong(1),
                subjectKind,
                subjectId,
                RowKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                outcome(row.getString(6)),
                Json.parse(row.getString(7)),
                Instant.EPOCH.plus(row.getLong(8), ChronoUnit.MICROS));
    }

    private static @Nullable Outcome outcome(@Nullable String name) {
        return name == null ? null : Outcome.valueOf(name);
    }

    /// A row that has no number yet.
    ///
    /// @param payload JSON as text
    record NewRow(
            String subjectKind,
            String subjectId,
            RowKind kind,
            String name,
            @Nullable String effectKey,
            @Nullable String digest,
            @Nullable Outcome outcome,
            String payload) {
        static NewRow of(
                ActivityId activity,
                RowKind kind,
                String name,
                @Nullable String effectKey,
                @Nullable String digest,
                @Nullable Outcome outcome,
                JsonNode payload) {
            var text = Json.write(payload);
            return new NewRow(JournalRow.ACTIVITY, activity.value(), kind, name, effectKey, digest, outcome, text);
        }

        /// The row as it will be read.
        JournalRow numbered(long number, Instant at) {
            var read = Json.parse(payload);
            var stored = at.truncatedTo(ChronoUnit.MICROS);
            return new JournalRow(number, subjectKind, subjectId, kind, name, effectKey, digest, outcome, read, stored);
        }
    }
}
