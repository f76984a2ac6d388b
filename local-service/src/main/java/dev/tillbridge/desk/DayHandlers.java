package dev.tillbridge.desk;

import dev.tillbridge.bridge.Handlers;
import dev.tillbridge.bridge.Session;
import dev.tillbridge.dayend.DayEndRoom;
import dev.tillbridge.dayend.TypedKind;
import dev.tillbridge.money.Money;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.People;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.DayClose;
import dev.tillbridge.protocol.DayCsv;
import dev.tillbridge.protocol.DayCsvPart;
import dev.tillbridge.protocol.DayDismiss;
import dev.tillbridge.protocol.DayFile;
import dev.tillbridge.protocol.DayPdf;
import dev.tillbridge.protocol.DayRef;
import dev.tillbridge.protocol.DayReopen;
import dev.tillbridge.protocol.DayTyped;
import dev.tillbridge.protocol.DayView;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.store.Database;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The end of a day: shown, read, typed, let be, closed, opened again, as files.
final class DayHandlers {
    /// What a reply carries; see [DayPdf].
    private static final int MOST = 240_000;

    /// See [DayCsv].
    private static final int PART = 60_000;

    private final Database database;
    private final DayEndRoom room;
    private final DayViews views;
    private final People people;
    private final ManagerPin managers;

    DayHandlers(Database database, DayEndRoom room, DayViews views, People people, ManagerPin managers) {
        this.database = database;
        this.room = room;
        this.views = views;
        this.people = people;
        this.managers = managers;
    }

    void addTo(Handlers handlers) {
        handlers.on(Methods.DAY, (session, ref) -> views.view(views.day(ref.day()), session.locale()))
                .on(Methods.DAY_READ, this::read)
                .on(Methods.DAY_READ_PROCESSOR, this::readProcessor)
                .on(Methods.DAY_TYPED, this::typed)
                .on(Methods.DAY_FILE, this::file)
                .on(Methods.DAY_DISMISS, this::dismiss)
                .on(Methods.DAY_CLOSE, this::close)
                .on(Methods.DAY_REOPEN, this::reopen)
                .on(Methods.DAY_PDF, this::pdf)
                .on(Methods.DAY_CSV, this::csv);
    }

    private DayView read(Session session, DayRef ref) {
        var day = views.day(ref.day());
        room.sides().readPims(day, PersonHandlers.actor(session));
        return views.view(day, session.locale());
    }

    private DayView readProcessor(Session session, DayRef ref) {
        var day = views.day(ref.day());
        room.sides().readProcessor(day, PersonHandlers.actor(session));
        return views.view(day, session.locale());
    }

    private DayView typed(Session session, DayTyped asked) {
        var day = views.day(asked.day());
        var amount = Optional.ofNullable(asked.amount()).map(it -> Money.of(it.minorUnits(), it.currency()));
        database.change(tx -> room.closing()
                .type(
                        tx,
                        day,
                        TypedKind.valueOf(asked.kind().name()),
                        asked.way(),
                        amount,
                        actor(session, asked.personId())));
        return views.view(day, session.locale());
    }

    private DayView file(Session session, DayFile asked) {
        var day = views.day(asked.day());
        room.sides().takeFile(day, asked.csv(), actor(session, asked.personId()));
        return views.view(day, session.locale());
    }

    private DayView dismiss(Session session, DayDismiss asked) {
        var day = views.day(asked.day());
        var by = manager(session, asked.managerId(), asked.managerPin());
        database.change(tx -> room.closing().dismiss(tx, day, asked.key(), asked.note(), by));
        return views.view(day, session.locale());
    }

    private DayView close(Session session, DayClose asked) {
        var day = views.day(asked.day());
        var by = manager(session, asked.managerId(), asked.managerPin());
        room.closing().close(day, asked.seen(), by, session.peer().name());
        return views.view(day, session.locale());
    }

    private DayView reopen(Session session, DayReopen asked) {
        var day = views.day(asked.day());
        var by = manager(session, asked.managerId(), asked.managerPin());
        database.change(tx -> room.closing().reopen(tx, day, asked.why(), by));
        return views.view(day, session.locale());
    }

    private DayPdf pdf(Session session, DayRef ref) {
        var base64 = Base64.getEncoder().encodeToString(room.files().pdf(views.day(ref.day())));
        if (base64.length() > MOST) {
            throw Problem.of(ProblemCode.DAY_TOO_LARGE).asException();
        }
        return new DayPdf(base64);
    }

    private DayCsv csv(Session session, DayCsvPart asked) {
        var all = room.files().csv(views.day(asked.day()));
        if (asked.from() < 0 || asked.from() > all.length()) {
            throw Problem.of(ProblemCode.BAD_MESSAGE, "why", "no such part").asException();
        }
        int to = Math.min(all.length(), asked.from() + PART);
        return new DayCsv(all.substring(asked.from(), to), to == all.length() ? 0 : to);
    }

    private Actor manager(Session session, @Nullable String id, @Nullable String pin) {
        return managers.requireNamed(PersonHandlers.actor(session), id, pin);
    }

    private Actor actor(Session session, @Nullable String personId) {
        return Optional.ofNullable(personId)
                .flatMap(person -> database.read(view -> people.find(view, person)))
                .map(Actor::of)
                .orElseGet(() -> PersonHandlers.actor(session));
    }
}
