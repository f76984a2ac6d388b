package dev.tillbridge.activity;

import dev.tillbridge.json.Json;
import dev.tillbridge.store.PlainStatement;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The tables journal and journal_head.
final class JournalRows {
    /// The topic that every new row is announced under.
    static final String TOPIC = "journal";

    private static final String COLUMNS =
            "number, subject_kind, subject_id, kind, name, effect_key, digest, outcome, payload, at";
    /// By hand: these rows are read at every step of every activity.
    private static final PlainStatement.Row<JournalRow> ROW = row -> new JournalRow(
            row.getLong(1),
            row.getString(2),
            row.getString(3),
            RowKind.valueOf(row.getString(4)),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            outcome(row.getString(8)),
            Json.parse(row.getString(9)),
            Instant.EPOCH.plus(row.getLong(10), ChronoUnit.MICROS));

    private static final PlainStatement NEXT_NUMBER =
            new PlainStatement("update journal_head set last = last + 1 where one = 1 returning last");
    private static final PlainStatement APPEND =
            new PlainStatement("insert into journal (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    private static final PlainStatement OF_SUBJECT = new PlainStatement(
            "select " + COLUMNS + " from journal where subject_id = ? and subject_kind = ? order by number");
    private static final PlainStatement OF_ACTIVITY_AFTER = new PlainStatement("select " + COLUMNS
            + " from journal where subject_id = ? and number > ? and subject_kind = 'activity' order by number");
    private static final PlainStatement AFTER =
            new PlainStatement("select " + COLUMNS + " from journal where number > ? order by number limit ?");
    private static final PlainStatement OLDEST =
            new PlainStatement("select number from journal order by number limit 1");
    private static final PlainStatement HEAD = new PlainStatement("select log, last from journal_head where one = 1");

    private JournalRows() {}

    /// Appends a row and gives its number. Writes never run beside each other, so the number order is commit
    /// order.
    static long append(Tx tx, NewRow row, Instant at) {
        long number = NEXT_NUMBER.find(tx, one -> one.getLong(1)).orElseThrow();
        APPEND.update(
                tx,
                number,
                row.subjectKind(),
                row.subjectId(),
                row.kind().name(),
                row.name(),
                row.effectKey(),
                row.digest(),
                row.outcome() == null ? null : row.outcome().name(),
                Json.write(row.payload()),
                at);
        tx.announce(TOPIC);
        return number;
    }

    static List<JournalRow> of(View view, String subjectKind, String subjectId) {
        return OF_SUBJECT.list(view, ROW, subjectId, subjectKind);
    }

    static List<JournalRow> ofAfter(View view, ActivityId id, long number) {
        return OF_ACTIVITY_AFTER.list(view, ROW, id.value(), number);
    }

    static List<JournalRow> after(View view, long number, int limit) {
        return AFTER.list(view, ROW, number, limit);
    }

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
        tx.handle()
                .createUpdate("update journal_head set log = :log where one = 1")
                .bind("log", log)
                .execute();
    }

    private static @Nullable Outcome outcome(@Nullable String name) {
        return name == null ? null : Outcome.valueOf(name);
    }

    /// A row that has no number yet.
    record NewRow(
            String subjectKind,
            String subjectId,
            RowKind kind,
            String name,
            @Nullable String effectKey,
            @Nullable String digest,
            @Nullable Outcome outcome,
            JsonNode payload) {}
}
