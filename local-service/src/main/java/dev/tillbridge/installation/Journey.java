package dev.tillbridge.installation;

import static dev.tillbridge.problem.ProblemCode.MOVE_DATABASE_BEHIND;
import static dev.tillbridge.problem.ProblemCode.MOVE_NOT_DECIDABLE;
import static dev.tillbridge.problem.ProblemCode.MOVE_UNDECIDED;

import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.LongWork;
import dev.tillbridge.store.PostgresAddress;
import dev.tillbridge.store.Tx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a move does besides copying: it is marked before anything is written, it holds once the shared database
/// has committed it, and what is left to do after that is done now or at the next start.
final class Journey {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");
    static final String ASIDE = "tillbridge-moved-";
    private static final String DATA = ".db";
    private static final String REPORT = ".json";
    private static final Pattern COUNTED = Pattern.compile(ASIDE + "\\d{8}-\\d{4}-(\\d{1,6})" + Pattern.quote(DATA));

    private final Path file;
    private final String name;
    private final Shelf shelf;
    private final Openings openings;
    private final Switch settings;
    private final FreshCopy fresh;

    Journey(Path file, Shelf shelf, Openings openings, Switch settings, Clock clock) {
        this.file = file;
        this.name = String.valueOf(file.getFileName());
        this.shelf = shelf;
        this.openings = openings;
        this.settings = settings;
        this.fresh = new FreshCopy(file, shelf, openings, clock);
    }

    /// A report and the file that it is about.
    record Came(MoveReport report, String file) {
        /// Which one of its minute it is, as [#freeName] counts.
        int number() {
            var counted = COUNTED.matcher(file);
            return counted.matches() ? Integer.parseInt(counted.group(1)) : 1;
        }
    }

    String freeName(ZonedDateTime now) {
        return freeName(shelf, ASIDE, now);
    }

    static String freeName(Shelf shelf, String beginning, ZonedDateTime now) {
        var name = beginning + MINUTE.format(now);
        int number = 1;
        var free = name;
        while (shelf.has(free + DATA) || shelf.has(free + REPORT)) {
            free = name + "-" + ++number;
        }
        return free + DATA;
    }

    Optional<Came> newestReport() {
        return shelf.names(ASIDE).stream()
                .filter(each -> each.endsWith(REPORT))
                .flatMap(each -> shelf.read(each).stream().map(text -> came(each, text)))
                .max(Comparator.comparing((Came came) -> came.report().at()).thenComparingInt(Came::number));
    }

    private static Came came(String report, String text) {
        return new Came(Json.read(text, MoveReport.class), dataOf(report));
    }

    private static String dataOf(String report) {
        return report.substring(0, report.length() - REPORT.length()) + DATA;
    }

    void requireNoFile() {
        if (shelf.has(name)) {
            throw Departure.refused(name + " is there already");
        }
    }

    boolean has(String each) {
        return shelf.has(each);
    }

    void clearFresh() {
        fresh.clear();
    }

    /// Does the work in one transaction of the shared database. When it returns, the work is committed.
    ///
    /// @param target the shared database, which the marker names
    MoveReport begin(Marker marker, Database target, Function<Tx, MoveReport> work) {
        shelf.write(Marker.FILE, Json.write(marker));
        var done = new AtomicBoolean();
        try {
            return target.write(tx -> {
                done.set(false);
                LongWork.allow(tx);
                var report = work.apply(tx);
                done.set(true);
                return report;
            });
        } catch (RuntimeException failed) {
            // What broke off before its end was never committed; a commit whose answer was lost may be.
            return (done.get() ? committed(target, marker) : Optional.<MoveReport>empty()).orElseThrow(() -> {
                takeBack(marker);
                return failed;
            });
        }
    }

    /// Behind the write lock, so that no commit is under way any more. That it did not happen is believed only of a
    /// database that knows all that was copied out of it.
    private Optional<MoveReport> committed(Database shared, Marker marker) {
        var copy = fresh.whole(marker);
        try {
            return shared.write(tx -> {
                var report = MovedRows.find(tx, marker.id());
                if (report.isEmpty() && !copy.map(reach -> reach.standsIn(tx)).orElse(true)) {
                    throw Problem.of(MOVE_DATABASE_BEHIND, "file", marker.database(), "copy", FreshCopy.NAME)
                            .asException();
                }
                return report;
            });
        } catch (ProblemException unreachable) {
            throw undecided(marker, unreachable);
        }
    }

    Optional<Marker> pending() {
        return shelf.read(Marker.FILE).map(text -> Json.read(text, Marker.class));
    }

    /// @param ask how the shared database is asked
    /// @param shared how this desk uses it
    Optional<MoveReport> settle(PostgresAddress ask, PostgresAddress shared) {
        var pending = pending();
        if (pending.isEmpty()) {
            return Optional.empty();
        }
        var marker = pending.get();
        var report = outcome(marker, ask);
        report.ifPresentOrElse(done -> finish(marker, shared, done), () -> takeBack(marker));
        return report;
    }

    private Optional<MoveReport> outcome(Marker marker, PostgresAddress shared) {
        try (var database = open(marker, shared)) {
            return committed(database, marker);
        }
    }

    private Database open(Marker marker, PostgresAddress shared) {
        try {
            return openings.shared(shared);
        } catch (ProblemException unreachable) {
            throw undecided(marker, unreachable);
        }
    }

    private static ProblemException undecided(Marker marker, ProblemException why) {
        if (why.problem().code() == MOVE_DATABASE_BEHIND) {
            return why;
        }
        return new ProblemException(Problem.of(MOVE_UNDECIDED, "file", marker.database()), why);
    }

    /// Where the desk's own history stands while a move is under way; empty where it has not come back yet.
    Optional<Path> standing(Marker marker) {
        return Stream.of(name, marker.aside()).filter(shelf::has).findFirst().map(file::resolveSibling);
    }

    /// [#standing]. Throws `MOVE_NOT_DECIDABLE`.
    Path own(Marker marker) {
        return standing(marker).orElseThrow(() -> undecidable(marker, marker.aside() + " is not in the data folder"));
    }

    static ProblemException undecidable(Marker marker, String why) {
        return new Problem(MOVE_NOT_DECIDABLE, Map.of("file", marker.database(), "why", why)).asException();
    }

    /// The desk's own file is in use again, whatever the shared database says. Each step may have been done before.
    void keep(Marker marker, Path own) {
        settings.toFile();
        rename(String.valueOf(own.getFileName()), name);
        if (marker.way() != Way.BACK) {
            shelf.remove(reportOf(marker.aside()));
        }
        shelf.remove(Marker.FILE);
    }

    private static String reportOf(String aside) {
        return aside.substring(0, aside.length() - DATA.length()) + REPORT;
    }

    /// Each step may have been done before.
    void finish(Marker marker, PostgresAddress shared, MoveReport report) {
        if (marker.way() == Way.BACK) {
            rename(marker.aside(), name);
            settings.toFile();
        } else {
            var text = Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(report);
            shelf.write(reportOf(marker.aside()), text);
            settings.toShared(shared);
            rename(name, marker.aside());
        }
        shelf.remove(Marker.FILE);
    }

    /// What a service that was killed left in the log beside the file belongs to it.
    private void rename(String from, String to) {
        if (shelf.has(from + "-wal")) {
            openings.file(file.resolveSibling(from)).close();
        }
        shelf.rename(from, to);
    }

    private void takeBack(Marker marker) {
        if (marker.aside().equals(FreshCopy.NAME)) {
            clearFresh();
        }
        shelf.remove(Marker.FILE);
    }
}
