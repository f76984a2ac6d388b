package dev.tillbridge.dayend;

import dev.tillbridge.activity.Events;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.json.Json;
import dev.tillbridge.location.Locations;
import dev.tillbridge.message.MailAddress;
import dev.tillbridge.message.Messages;
import dev.tillbridge.money.Money;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/// What people do with a day: type, let be, close, open again. Each of it is one transaction, with its row in the
/// audit.
/// Safe for any number of threads and services.
public final class Closing {
    static final int LONGEST_NOTE = 300;

    private final Database database;
    private final Clock clock;
    private final Ids ids;
    private final Events events;
    private final Days days;
    private final Locations locations;
    private final Messages messages;
    private final Audit audit;

    Closing(
            Database database,
            Clock clock,
            Ids ids,
            Events events,
            Days days,
            Locations locations,
            Messages messages,
            Audit audit) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        this.events = events;
        this.days = days;
        this.locations = locations;
        this.messages = messages;
        this.audit = audit;
    }

    /// What was counted, or stands in the PIMS as a total; empty takes it back. Throws `DAY_CLOSED`.
    public void type(Tx tx, LocalDate day, TypedKind kind, String way, Optional<Money> amount, Actor by) {
        requireOpen(tx, day);
        if (!way.matches("[A-Z_]{1,40}") || amount.filter(Money::isNegative).isPresent()) {
            throw Problem.of(ProblemCode.BAD_MESSAGE, "why", "no such way to pay, or less than nothing")
                    .asException();
        }
        var old = Optional.ofNullable(DayRows.typed(tx, day, kind).get(way));
        amount.ifPresentOrElse(
                money -> DayRows.type(tx, day, kind, way, money, by.name(), clock.instant()),
                () -> DayRows.untype(tx, day, kind, way));
        var details = Map.of("kind", kind.name(), "way", way, "old", text(old), "new", text(amount));
        audit.write(tx, by, "DAY_TYPED", day.toString(), Json.tree(details));
        told(tx, day, "TYPED");
    }

    /// Lets a difference be, for good, with a note. Throws `DAY_NEEDS_NOTE`, `DAY_CLOSED`, `NOT_FOUND`.
    public void dismiss(Tx tx, LocalDate day, String key, String note, Actor by) {
        var why = note.strip();
        if (why.isEmpty() || why.length() > LONGEST_NOTE) {
            throw Problem.of(ProblemCode.DAY_NEEDS_NOTE).asException();
        }
        requireOpen(tx, day);
        var difference = days.report(tx, day).standing().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, "what", "That difference")
                        .asException());
        if (DayRows.dismiss(tx, day, new Dismissed(key, difference.kind(), why, by.name(), clock.instant()))) {
            var details = Map.of(
                    "difference",
                    difference.kind().name(),
                    "code",
                    difference.code().orElse(""),
                    "note",
                    why);
            audit.write(tx, by, "DAY_DIFFERENCE_DISMISSED", day.toString(), Json.tree(details));
            told(tx, day, "DISMISSED");
        }
    }

    /// Closes a day as it stands. Of two desks that do it at one moment the database lets one. Throws `DAY_CLOSED`,
    /// `DAY_MONEY_HELD`, or `DAY_SEEN_CHANGED` when something else is open meanwhile.
    ///
    /// @param seen [DayReport#seen] of what the person was shown as open, and knows
    public DayClose close(LocalDate day, String seen, Actor by, String desk) {
        // Looked at outside the writing transaction: what is booked meanwhile stands behind the close.
        var report = database.<DayReport>read(view -> days.report(view, day));
        report.closed().ifPresent(close -> {
            throw closed(close);
        });
        if (report.open().stream().anyMatch(item -> item.kind() == OpenKind.HELD)) {
            throw Problem.of(ProblemCode.DAY_MONEY_HELD, "day", day.toString()).asException();
        }
        if (!report.seen().equals(seen)) {
            throw Problem.of(
                            ProblemCode.DAY_SEEN_CHANGED,
                            "count",
                            String.valueOf(report.open().size()))
                    .asException();
        }
        return database.write(tx -> close(tx, report, by, desk));
    }

    private DayClose close(Tx tx, DayReport report, Actor by, String desk) {
        var day = report.day();
        int number = DayRows.all(tx, day).size() + 1;
        var close = new DayClose(
                ids.next(),
                day,
                number,
                ClosedFigures.of(report),
                report.at().truncatedTo(ChronoUnit.MICROS),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by.personId(),
                by.name(),
                desk,
                Optional.empty());
        if (!DayRows.close(tx, close)) {
            throw DayRows.closed(tx, day).map(Closing::closed).orElseThrow();
        }
        var details = Map.of(
                "number",
                number,
                "open",
                report.open().size(),
                "differences",
                report.standing().size());
        audit.write(tx, by, "DAY_CLOSED", day.toString(), Json.tree(details));
        // What is no address keeps nobody from closing.
        locations.location(tx).dayMail().stream()
                .filter(MailAddress::isAddress)
                .forEach(address -> messages.queue(tx, DayMails.KIND, close.id(), MailAddress.of(address)));
        told(tx, day, "CLOSED");
        return close;
    }

    /// Opens a closed day again; its figures stay as they were closed then. Throws `DAY_NOT_CLOSED`, `DAY_NEEDS_NOTE`.
    public void reopen(Tx tx, LocalDate day, String why, Actor by) {
        var note = why.strip();
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            throw Problem.of(ProblemCode.DAY_NEEDS_NOTE).asException();
        }
        var close = DayRows.closed(tx, day).orElseThrow(() -> notClosed(day));
        if (!DayRows.reopen(tx, close.id(), new DayClose.Reopened(clock.instant(), by.name(), note))) {
            throw notClosed(day);
        }
        audit.write(tx, by, "DAY_REOPENED", day.toString(), Json.tree(Map.of("number", close.number(), "why", note)));
        told(tx, day, "REOPENED");
    }

    /// Another list of a side was taken in: what was there before, and what is there now.
    void listed(Tx tx, LocalDate day, String what, KeptList old, KeptList now, Actor by) {
        audit.write(tx, by, "DAY_" + what, day.toString(), Json.tree(Map.of("old", old, "new", now)));
        told(tx, day, what);
    }

    private static String text(Optional<Money> amount) {
        return amount.map(money -> money.minorUnits() + " " + money.currency().getCurrencyCode())
                .orElse("");
    }

    void requireOpen(Tx tx, LocalDate day) {
        DayRows.closed(tx, day).ifPresent(close -> {
            throw closed(close);
        });
    }

    void told(Tx tx, LocalDate day, String what) {
        events.append(tx, "desk", "day", what, Json.tree(Map.of("day", day.toString())));
    }

    private static ProblemException closed(DayClose close) {
        return Problem.of(ProblemCode.DAY_CLOSED, "day", close.day().toString(), "name", close.by())
                .asException();
    }

    private static ProblemException notClosed(LocalDate day) {
        return Problem.of(ProblemCode.DAY_NOT_CLOSED, "day", day.toString()).asException();
    }
}
