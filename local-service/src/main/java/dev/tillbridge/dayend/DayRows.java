package dev.tillbridge.dayend;

import dev.tillbridge.json.Json;
import dev.tillbridge.money.Money;
import dev.tillbridge.store.PlainStatement;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The tables day_side, day_line, day_typed, day_dismissed and day_close. An index lets the database refuse that a day
/// is closed twice.
final class DayRows {
    private static final PlainStatement PUT_SIDE =
            new PlainStatement("insert into day_side (day, side, source, read_at,"
                    + " by_name) values (?, ?, ?, ?, ?) on conflict (day, side) do update set source = excluded.source,"
                    + " read_at = excluded.read_at, by_name = excluded.by_name");
    private static final PlainStatement DROP_LINES =
            new PlainStatement("delete from day_line where day = ? and side = ?");
    private static final PlainStatement PUT_LINE =
            new PlainStatement("insert into day_line (day, side, number, line) values (?, ?, ?, ?)");
    private static final PlainStatement SIDE =
            new PlainStatement("select source, read_at, by_name from day_side where day = ? and side = ?");
    private static final PlainStatement LINES =
            new PlainStatement("select line from day_line where day = ? and side = ? order by number");
    private static final PlainStatement TYPED =
            new PlainStatement("select way, amount_minor, currency from day_typed where day = ? and kind = ?");
    private static final PlainStatement TYPED_AT =
            new PlainStatement("select min(at) from day_typed where day = ? and kind = ?");
    private static final PlainStatement TYPE = new PlainStatement("insert into day_typed (day, kind, way, currency,"
            + " amount_minor, by_name, at) values (?, ?, ?, ?, ?, ?, ?) on conflict (day, kind, way) do update set"
            + " currency = excluded.currency, amount_minor = excluded.amount_minor, by_name = excluded.by_name,"
            + " at = excluded.at");
    private static final PlainStatement UNTYPE =
            new PlainStatement("delete from day_typed where day = ? and kind = ? and way = ?");
    private static final PlainStatement DISMISS = new PlainStatement("insert into day_dismissed (day, difference, kind,"
            + " note, by_name, at) values (?, ?, ?, ?, ?, ?) on conflict (day, difference) do nothing");
    private static final PlainStatement DISMISSED = new PlainStatement(
            "select difference, kind, note, by_name, at from day_dismissed where day = ? order by at, difference");
    private static final PlainStatement CLOSE = new PlainStatement("insert into day_close (id, day, number, figures,"
            + " figures_at, closed_at, person_id, by_name, desk) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict do nothing");
    private static final PlainStatement REOPEN = new PlainStatement("update day_close set reopened_at = ?,"
            + " reopened_by = ?, reopened_why = ? where id = ? and reopened_at is null");
    private static final String CLOSES = "select id, day, number, figures, figures_at, closed_at, person_id, by_name,"
            + " desk, reopened_at, reopened_by, reopened_why from day_close ";
    private static final PlainStatement CLOSED = new PlainStatement(CLOSES + "where day = ? and reopened_at is null");
    private static final PlainStatement ALL = new PlainStatement(CLOSES + "where day = ? order by number");
    private static final PlainStatement BY_ID = new PlainStatement(CLOSES + "where id = ?");
    private static final PlainStatement BEFORE =
            new PlainStatement(CLOSES + "where day < ? and reopened_at is null order by day desc limit 1");
    private static final PlainStatement BETWEEN =
            new PlainStatement(CLOSES + "where day >= ? and day <= ? and reopened_at is null order by day");

    private static final PlainStatement CLOSERS = new PlainStatement(
            "select day, by_name from day_close where day >= ? and day <= ? and reopened_at is null");

    private DayRows() {}

    /// Who closed the days that are closed, by day.
    static Map<LocalDate, String> closers(View view, LocalDate first, LocalDate last) {
        var closers = new TreeMap<LocalDate, String>();
        CLOSERS.list(
                        view,
                        row -> Map.entry(LocalDate.parse(row.getString(1)), row.getString(2)),
                        first.toString(),
                        last.toString())
                .forEach(entry -> closers.put(entry.getKey(), entry.getValue()));
        return closers;
    }

    /// Where a side's lines come from, and since when.
    record Stored(Source source, Instant at, String by) {}

    static <T> void put(Tx tx, LocalDate day, SideName side, Stored stored, List<T> lines) {
        PUT_SIDE.update(tx, day.toString(), side.name(), stored.source().name(), stored.at(), stored.by());
        DROP_LINES.update(tx, day.toString(), side.name());
        for (int i = 0; i < lines.size(); i++) {
            PUT_LINE.later(tx, day.toString(), side.name(), i, Json.write(lines.get(i)));
        }
    }

    static Optional<Stored> side(View view, LocalDate day, SideName side) {
        return SIDE.find(
                view,
                row -> new Stored(Source.valueOf(row.getString(1)), time(row.getLong(2)), row.getString(3)),
                day.toString(),
                side.name());
    }

    static <T> List<T> lines(View view, LocalDate day, SideName side, Class<T> type) {
        return LINES.list(view, row -> Json.read(row.getString(1), type), day.toString(), side.name());
    }

    static Map<String, Money> typed(View view, LocalDate day, TypedKind kind) {
        var typed = new TreeMap<String, Money>();
        TYPED.list(
                        view,
                        row -> Map.entry(row.getString(1), Money.of(row.getLong(2), row.getString(3))),
                        day.toString(),
                        kind.name())
                .forEach(entry -> typed.put(entry.getKey(), entry.getValue()));
        return typed;
    }

    /// When the first of what stands there was typed.
    static Optional<Instant> typedAt(View view, LocalDate day, TypedKind kind) {
        return TYPED_AT
                .list(
                        view,
                        row -> row.getObject(1) == null ? Instant.MIN : time(row.getLong(1)),
                        day.toString(),
                        kind.name())
                .stream()
                .filter(Instant.MIN::isBefore)
                .findFirst();
    }

    static void type(Tx tx, LocalDate day, TypedKind kind, String way, Money amount, String by, Instant at) {
        var currency = amount.currency().getCurrencyCode();
        TYPE.update(tx, day.toString(), kind.name(), way, currency, amount.minorUnits(), by, at);
    }

    static void untype(Tx tx, LocalDate day, TypedKind kind, String way) {
        UNTYPE.update(tx, day.toString(), kind.name(), way);
    }

    static boolean dismiss(Tx tx, LocalDate day, Dismissed said) {
        return DISMISS.update(
                        tx, day.toString(), said.difference(), said.kind().name(), said.note(), said.by(), said.at())
                == 1;
    }

    static List<Dismissed> dismissed(View view, LocalDate day) {
        return DISMISSED.list(
                view,
                row -> new Dismissed(
                        row.getString(1),
                        DifferenceKind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        time(row.getLong(5))),
                day.toString());
    }

    /// False when the day is closed.
    static boolean close(Tx tx, DayClose close) {
        return CLOSE.update(
                        tx,
                        close.id(),
                        close.day().toString(),
                        close.number(),
                        Json.write(close.figures()),
                        close.figuresAt(),
                        close.closedAt(),
                        close.personId().orElse(null),
                        close.by(),
                        close.desk())
                == 1;
    }

    /// False when somebody has done it before.
    static boolean reopen(Tx tx, String id, DayClose.Reopened said) {
        return REOPEN.update(tx, said.at(), said.by(), said.why(), id) == 1;
    }

    static Optional<DayClose> closed(View view, LocalDate day) {
        return CLOSED.find(view, DayRows::close, day.toString());
    }

    static List<DayClose> all(View view, LocalDate day) {
        return ALL.list(view, DayRows::close, day.toString());
    }

    static Optional<DayClose> byId(View view, String id) {
        return BY_ID.find(view, DayRows::close, id);
    }

    static Optional<DayClose> before(View view, LocalDate day) {
        return BEFORE.find(view, DayRows::close, day.toString());
    }

    static List<DayClose> between(View view, LocalDate first, LocalDate last) {
        return BETWEEN.list(view, DayRows::close, first.toString(), last.toString());
    }

    private static DayClose close(ResultSet row) throws SQLException {
        return new DayClose(
                row.getString(1),
                LocalDate.parse(row.getString(2)),
                row.getInt(3),
                Json.read(row.getString(4), ClosedFigures.class),
                time(row.getLong(5)),
                time(row.getLong(6)),
                Optional.ofNullable(row.getString(7)),
                row.getString(8),
                row.getString(9),
                row.getObject(10) == null
                        ? Optional.empty()
                        : Optional.of(
                                new DayClose.Reopened(time(row.getLong(10)), row.getString(11), row.getString(12))));
    }

    private static Instant time(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
