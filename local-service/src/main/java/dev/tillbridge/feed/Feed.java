package dev.tillbridge.feed;

import dev.tillbridge.activity.Backoff;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.json.Json;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.operator.Person;
import dev.tillbridge.payment.FeedPage;
import dev.tillbridge.payment.Handled;
import dev.tillbridge.payment.Happening;
import dev.tillbridge.payment.HappeningHandler;
import dev.tillbridge.payment.ProcessorFeed;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what happened on the processor account and has it looked at. What was read counts only in the
/// transaction that stores what came of it, so whatever breaks off is read again. The last minutes are read
/// twice: an entry may show up late. Called every 15 s by one service; two at once do no harm. Safe for any
/// number of threads.
public final class Feed {
    /// Entries are listed for 30 days.
    private static final Duration LISTED = Duration.ofDays(29);

    /// How far back the list is read again, and for how long after the last entry.
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final int MOST_OPEN = 20;

    private final Database database;
    private final Clock clock;
    private final Intake intake;
    private final Pages pages;
    private final ReadNote note;
    private final Attention attention;
    private final Audit audit;
    private final Instant begun;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Instant lastRead;
    private String account = "";

    /// Whether the last reading brought nothing.
    private boolean quiet;

    private Instant againUntil;
    private Optional<String> before = Optional.empty();

    /// @param handlers one for each kind of object
    public Feed(
            Database database,
            Clock clock,
            List<HappeningHandler> handlers,
            Attention attention,
            Audit audit,
            Backoff backoff) {
        this.database = database;
        this.clock = clock;
        this.intake = new Intake(handlers, attention, backoff);
        this.pages = new Pages(database, clock, intake);
        this.note = new ReadNote(database, clock);
        this.attention = attention;
        this.audit = audit;
        this.begun = clock.instant();
        this.againUntil = begun.plus(OVERLAP);
    }

    /// Reads once, with at most two questions to the list.
    ///
    /// @return what went wrong, if anything did; nothing is lost by it
    public Optional<Problem> look(ProcessorFeed source) {
        reading.lock();
        try {
            var problem = looked(source);
            if (problem.isEmpty()) {
                noted(source.account());
            }
            return problem;
        } catch (ProblemException failed) {
            return Optional.of(failed.problem());
        } finally {
            reading.unlock();
        }
    }

    /// When the list was last read by any service, as far as it is noted; where it never was, since when this
    /// one could have.
    public Instant lastRead() {
        var here = Optional.ofNullable(lastRead);
        var noted = database.<Optional<Instant>>read(CursorRows::lastRead);
        return Stream.of(here, noted)
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElse(begun);
    }

    /// Whether something of this object could not be taken in.
    public boolean isOpen(View view, String object) {
        return OpenRows.isTroubled(view, object);
    }

    /// A named person ends what could not be taken in; the caller has checked the right. False when there is
    /// none of that object.
    public boolean settle(Tx tx, String object, Person person, String reason) {
        boolean settled = OpenRows.delete(tx, object);
        if (settled) {
            attention.end(tx, Intake.KIND, object, person.name(), reason);
            audit.write(tx, Actor.of(person), "NEWS_SETTLED", object, Json.tree(Map.of("reason", reason)));
        }
        return settled;
    }

    private Optional<Problem> looked(ProcessorFeed source) {
        if (!source.account().equals(account)) {
            account = source.account();
            againUntil = clock.instant().plus(OVERLAP);
            before = Optional.empty();
        }
        var stand = stand();
        askAgain(stand.due());
        var was = stand.cursor().orElse(null);
        var last = was == null ? Optional.<String>empty() : was.last();
        if (was == null
                || last.isEmpty()
                || was.happened().isBefore(clock.instant().minus(LISTED))) {
            return fromTheNewest(source, was);
        }
        return switch (source.after(last.get())) {
            case FeedPage.NotListed(var problem) -> Optional.of(problem);
            case FeedPage.Gap() -> fromTheNewest(source, was);
            case FeedPage.Listed(var happenings, var more) -> {
                boolean all = take(happenings, was, false);
                if (!all) {
                    yield Optional.empty();
                }
                yield more ? next(source) : overlap(source, happenings.isEmpty() ? was : cursor());
            }
        };
    }

    /// The list is longer than one page.
    private Optional<Problem> next(ProcessorFeed source) {
        var was = cursor();
        return switch (source.after(was.last().orElseThrow())) {
            case FeedPage.NotListed(var problem) -> Optional.of(problem);
            // Looked into at the next reading.
            case FeedPage.Gap() -> Optional.empty();
            case FeedPage.Listed(var happenings, var more) -> {
                take(happenings, was, false);
                yield Optional.empty();
            }
        };
    }

    /// Nobody knows what came before: everything of ours that is not final is looked at, and the newest page is
    /// taken in for what is final and yet changed.
    private Optional<Problem> fromTheNewest(ProcessorFeed source, @Nullable Cursor was) {
        return switch (source.newest()) {
            case FeedPage.NotListed(var problem) -> Optional.of(problem);
            case FeedPage.Gap() -> throw new IllegalStateException("a gap before the newest");
            case FeedPage.Listed(var happenings, var more) -> {
                if (!isSame(happenings, was)) {
                    take(happenings, was, true);
                }
                yield Optional.empty();
            }
        };
    }

    private static boolean isSame(List<Happening> newest, @Nullable Cursor was) {
        var last = newest.isEmpty()
                ? Optional.<String>empty()
                : Optional.of(newest.getLast().id());
        return was != null && last.equals(was.last());
    }

    private boolean take(List<Happening> happenings, @Nullable Cursor was, boolean anew) {
        quiet = happenings.isEmpty();
        if (!quiet) {
            againUntil = clock.instant().plus(OVERLAP);
        }
        return pages.take(account, happenings, was, anew);
    }

    /// An entry may have shown up behind the cursor.
    private Optional<Problem> overlap(ProcessorFeed source, Cursor cursor) {
        if (atRest()) {
            return Optional.empty();
        }
        return switch (source.since(cursor.happened().minus(OVERLAP), before)) {
            case FeedPage.NotListed(var problem) -> Optional.of(problem);
            case FeedPage.Gap() -> {
                before = Optional.empty();
                yield Optional.empty();
            }
            case FeedPage.Listed(var happenings, var more) -> {
                pages.again(account, happenings, quiet);
                before = more && !happenings.isEmpty()
                        ? Optional.of(happenings.getFirst().id())
                        : Optional.empty();
                yield Optional.empty();
            }
        };
    }

    /// What is to be asked again, and how far was read. When nothing happened of late it may take a second: a service
    /// that does nothing else keeps one connection.
    private Stand stand() {
        var now = clock.instant();
        Function<View, Stand> look =
                view -> new Stand(OpenRows.due(view, account, now, MOST_OPEN), CursorRows.find(view, account));
        return quiet ? database.readAtLeisure(look) : database.read(look);
    }

    private boolean atRest() {
        return !clock.instant().isBefore(againUntil);
    }

    private Cursor cursor() {
        return database.<Optional<Cursor>>read(view -> CursorRows.find(view, account))
                .orElseThrow();
    }

    private record Stand(List<OpenHint> due, Optional<Cursor> cursor) {}

    private void askAgain(List<OpenHint> due) {
        int troubles = 0;
        for (var open : due) {
            if (troubles == Pages.ENOUGH) {
                return;
            }
            var handled = intake.ask(account, open.hint());
            database.change(tx -> intake.store(tx, account, open.hint(), handled, clock.instant()));
            troubles += handled instanceof Handled.Cannot ? 1 : 0;
        }
    }

    private void noted(String read) {
        lastRead = clock.instant();
        note.read(read);
    }
}
