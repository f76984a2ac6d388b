package dev.tillbridge.installation;

import dev.tillbridge.activity.Events;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.PostgresAddress;
import dev.tillbridge.store.SharedDoor;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a desk with its whole history from its own file into a database that several share, and back. While no
/// service has the file open.
///
/// Whatever breaks off, either the file is in use and the shared database as it was, or the shared database is
/// complete: what is under way is marked beside the file, and [#settle] asks the shared database what became of it.
public final class Moves {
    private static final Logger LOG = LoggerFactory.getLogger(Moves.class);

    private final Clock clock;
    private final Ids ids;
    private final Kin kin;
    private final Desks desks;
    private final Audit audit;
    private final Switch settings;
    private final Openings openings;
    private final Function<Path, Shelf> shelves;

    /// @param home this service, in whose name the audit is written
    public Moves(Clock clock, Ids ids, Kin kin, Supplier<String> home, Switch settings) {
        this(clock, ids, kin, home, settings, Openings.USUAL, FolderShelf::new);
    }

    /// @param shelves the folder of a file
    Moves(
            Clock clock,
            Ids ids,
            Kin kin,
            Supplier<String> home,
            Switch settings,
            Openings openings,
            Function<Path, Shelf> shelves) {
        this.clock = clock;
        this.ids = ids;
        this.kin = kin;
        this.audit = new Audit(clock, home);
        this.desks = new Desks(clock, new Events(clock), audit);
        this.settings = settings;
        this.openings = openings;
        this.shelves = shelves;
    }

    /// Moves into the shared database: all of it where that is empty, else into the installation that is there.
    /// Afterwards the settings name the shared database, and the file stands aside, untouched.
    ///
    /// Throws [dev.tillbridge.problem.ProblemException]: what [dev.tillbridge.store.Databases] throws,
    /// `DATABASE_LEFT`, `MOVE_UNSOUND`, `MOVE_HISTORY_THERE`, `MOVE_OTHER_ACCOUNT`, `MOVE_ACCOUNT_UNFINISHED`,
    /// `MOVE_MIXES_PRACTICE`, `MOVE_PAYMENTS_CLASH`, `MOVE_NOT_VERIFIED`, and then nothing has changed; or
    /// `MOVE_UNDECIDED`.
    public MoveReport move(MoveOrder order) {
        var journey = journey(order.file());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var marker = marker(order, Way.TAKEN_OVER, journey.freeName(now.atZone(clock.getZone())), now);
        MoveReport report;
        try (var source = openings.file(order.file());
                var target = openings.shared(order.shared())) {
            var arrival = new Arrival(order, marker, kin, ids);
            settings.remember(order.shared());
            report = journey.begin(marker, target, tx -> source.read(view -> arrival.bring(view, tx)));
        }
        journey.finish(marker, order.shared(), report);
        return report;
    }

    /// Whether there is something to take along: payments, or everything else where nobody is yet. A desk that never
    /// took a payment finds people, readers and settings in the database that it joins.
    public boolean bringsAnything(MoveOrder order) {
        try (var source = openings.file(order.file());
                var target = openings.shared(order.shared())) {
            boolean empty = target.read(view -> LookRows.installation(view).isEmpty());
            return empty || source.read(LookRows::paid);
        }
    }

    /// Goes back to a file of the desk's own. Who brought the installation into the shared database takes all of it
    /// along, with what happened since, as long as no other desk has come; who joined one that was there goes back
    /// to its old file as long as nothing of its history has changed or is unsettled. Throws
    /// `MOVE_BACK_REFUSED`, `MOVE_DATABASE_BEHIND`, or what [#move] throws.
    public MoveReport back(MoveOrder order) {
        var journey = journey(order.file());
        var came = journey.newestReport()
                .orElseThrow(() -> Departure.refused("no report of a move stands beside " + order.file()));
        journey.requireNoFile();
        boolean whole = came.report().way() == Way.TAKEN_OVER;
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var marker = marker(order, Way.BACK, whole ? FreshCopy.NAME : came.file(), now);
        MoveReport report;
        try (var shared = openings.shared(order.shared())) {
            var departure = new Departure(order, marker, came.report(), kin, desks, ids);
            report = journey.begin(
                    marker,
                    shared,
                    tx -> whole ? takeAlong(departure, journey, order, tx) : departure.leaveBehind(tx, journey));
        }
        journey.finish(marker, order.shared(), report);
        if (!whole && order.shared().joined()) {
            closeAccount(order.shared());
        }
        return report;
    }

    /// The desk stands in the list as one that is out: where the server cannot be asked now, another desk closes
    /// it.
    private static void closeAccount(PostgresAddress account) {
        try {
            SharedDoor.leave(account);
        } catch (RuntimeException open) {
            LOG.warn("this desk's account on {} stays open", account, open);
        }
    }

    /// The file is whole on the disk before the shared database is left.
    private MoveReport takeAlong(Departure departure, Journey journey, MoveOrder order, Tx shared) {
        departure.requireAlone(shared);
        journey.clearFresh();
        try (var own = openings.file(order.file().resolveSibling(FreshCopy.NAME))) {
            var report = own.write(tx -> departure.takeAlong(shared, tx));
            departure.leave(shared, report);
            return report;
        }
    }

    /// The move that was broken off, if one was. To be asked before a database is opened.
    public Optional<Marker> pending(Path file) {
        return journey(file).pending();
    }

    /// Brings a move that broke off to its end, or takes back what it began; nothing where none did. Throws
    /// `MOVE_UNDECIDED` while the shared database cannot be asked, and `MOVE_DATABASE_BEHIND` where it does not
    /// know all that stands in the copy that was made of it: then neither may be used.
    ///
    /// @param shared the address in the marker, with the password
    public Optional<MoveReport> settle(Path file, PostgresAddress shared) {
        return settle(file, shared, shared);
    }

    /// Throws `DATABASE_LOCKED` while the move that is marked still goes on in another process: what it has not written
    /// yet would be taken for what it never wrote.
    public void requireBrokenOff(Path file) {
        var journey = journey(file);
        journey.pending()
                .flatMap(journey::standing)
                .ifPresent(own -> openings.file(own).close());
    }

    /// [#settle(Path, PostgresAddress)] where somebody else asks.
    ///
    /// @param ask the same database, with a login that is let in
    public Optional<MoveReport> settle(Path file, PostgresAddress shared, PostgresAddress ask) {
        return journey(file).settle(ask, shared);
    }

    /// A person says that this desk's own file is the true history: it is in use again under a new name, by which the
    /// safety net tells it from what the shared database may hold. To be called only when nobody can be asked what
    /// became of the move. Throws `MOVE_NOT_DECIDABLE`, and what the person's check throws.
    ///
    /// @param person who says so, checked in the file
    public MoveReport keepFile(Path file, Function<Database, Actor> person, String reason) {
        var journey = journey(file);
        var marker = journey.pending()
                .orElseThrow(() -> Problem.of(ProblemCode.MOVE_NONE_PENDING).asException());
        var own = journey.own(marker);
        var keeping = new Keeping(marker, reason, audit, ids);
        MoveReport report;
        try (var database = openings.file(own)) {
            database.<Boolean>read(keeping::requireWhole);
            var by = person.apply(database);
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            report = database.write(tx -> keeping.keep(tx, by, now));
        }
        journey.keep(marker, own);
        LOG.warn(
                "{} said that {} is the true history and {} is not: installation {} is {} from now on",
                report.by(),
                file,
                marker.database(),
                report.installation(),
                report.into());
        return report;
    }

    /// Throws `DATABASE_LEFT` when what a database held went out of it. At each start.
    public static void requireInUse(View view, String database) {
        if (MovedRows.left(view)) {
            throw Problem.of(ProblemCode.DATABASE_LEFT, "file", database).asException();
        }
    }

    /// What this installation was called before [#keepFile].
    public static List<String> formerNames(View view) {
        return MovedRows.formerNames(view);
    }

    private Marker marker(MoveOrder order, Way way, String aside, Instant now) {
        var shared = order.shared();
        return new Marker(ids.next(), way, shared.url(), shared.user(), shared.certificate(), aside, now);
    }

    private Journey journey(Path file) {
        var whole = file.toAbsolutePath();
        return new Journey(whole, shelves.apply(Objects.requireNonNull(whole.getParent())), openings, settings, clock);
    }
}
