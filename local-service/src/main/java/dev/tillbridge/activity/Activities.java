package dev.tillbridge.activity;

import static dev.tillbridge.problem.ProblemCode.SAME_ID_OTHER_CONTENT;

import dev.tillbridge.activity.JournalRows.NewRow;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Starts activities, tells them things and shows how they stand. Safe for any number of threads; every method
/// works inside the caller's transaction, so an activity begins together with the caller's own rows or not at all.
public final class Activities {
    /// The topic that new work is announced under.
    static final String TOPIC = "activity";

    private final Clock clock;
    private final @Nullable String home;
    private final Homes homes;
    private volatile HeadStart.@Nullable Giver runner;

    /// What is started here may be carried out by any service on the database.
    public Activities(Clock clock) {
        this(clock, null);
    }

    /// @param home where activities are at home that are started without another one: this service
    public Activities(Clock clock, @Nullable String home) {
        this.clock = clock;
        this.home = home;
        // Only where services share a database, activities have a home.
        this.homes = new Homes(home != null, clock);
    }

    /// From now on this runner begins what is started here in the commit that starts it, as long as it has room.
    void beginWith(HeadStart.Giver newRunner) {
        runner = newRunner;
    }

    /// From now on what is started here waits on the agenda.
    void leaveToTheAgenda(HeadStart.Giver oldRunner) {
        if (oldRunner.equals(runner)) {
            runner = null;
        }
    }

    /// Starts an activity at home here. See [#start(Tx, ActivityId, String, JsonNode, String)].
    public ActivityHandle start(Tx tx, ActivityId id, String kind, JsonNode request) {
        return begin(tx, id, kind, request, home);
    }

    /// Starts an activity where another one is at home. See [#start(Tx, ActivityId, String, JsonNode, String)].
    public ActivityHandle startBeside(Tx tx, ActivityId other, ActivityId id, String kind, JsonNode request) {
        return begin(tx, id, kind, request, ActivityRows.home(tx, other).orElse(home));
    }

    /// From now on this service alone reaches what the activity needs. False, and nothing is changed, when it is
    /// unknown, has finished, or has no other home.
    public boolean bringHome(Tx tx, ActivityId id) {
        return home != null && ActivityRows.moveHome(tx, id, home);
    }

    /// [#bringHome] when its home was not heard of for a minute.
    public boolean bringHomeIfSilent(Tx tx, ActivityId id) {
        return isHomeSilent(tx, id) && bringHome(tx, id);
    }

    /// Whether the activity has a home that was not heard of for a minute.
    public boolean isHomeSilent(View view, ActivityId id) {
        return home != null
                && ActivityRows.home(view, id)
                        .filter(there -> homes.isSilent(view, there))
                        .isPresent();
    }

    /// Starts an activity; due at once. The same id with the same kind and request gives the activity as it is
    /// (`created` is false); with other content it is refused: `SAME_ID_OTHER_CONTENT`.
    ///
    /// @param request what the plan needs to know; never a secret, never a card number
    /// @param home the service that alone reaches the tab, browser or port that the activity needs
    public ActivityHandle start(Tx tx, ActivityId id, String kind, JsonNode request, String home) {
        return begin(tx, id, kind, request, home);
    }

    private ActivityHandle begin(Tx tx, ActivityId id, String kind, JsonNode request, @Nullable String home) {
        var digest = Digest.of(request);
        var now = clock.instant();
        var begun = row(id, RowKind.BEGUN, "", digest, request);
        long number = JournalRows.next(tx);
        var head = headStart(tx, begun.numbered(number, now), kind, home);
        if (!ActivityRows.insert(tx, id, kind, digest, home, now, head)) {
            head.ifPresent(HeadStart::comesToNothing);
            var there = ActivityRows.find(tx, id).orElseThrow();
            if (!there.kind().equals(kind) || !there.digest().equals(digest)) {
                throw Problem.of(SAME_ID_OTHER_CONTENT).asException();
            }
            return there.handle();
        }
        JournalRows.append(tx, number, head.map(given -> given.rows(begun)).orElseGet(() -> List.of(begun)), now);
        if (head.isEmpty()) {
            announce(tx, home);
        }
        return new ActivityHandle(id, kind, true, Optional.empty(), now);
    }

    /// Many services need not look for what is at home here.
    private void announce(Tx tx, @Nullable String where) {
        if (where != null && where.equals(home)) {
            tx.announceHere(TOPIC);
        } else {
            tx.announce(TOPIC);
        }
    }

    private Optional<HeadStart> headStart(Tx tx, JournalRow begun, String kind, @Nullable String home) {
        var giver = runner;
        return giver == null ? Optional.empty() : giver.give(tx, begun, kind, home);
    }

    /// Journals a signal and makes the activity due at once. False, and nothing is stored, when it is unknown or
    /// has finished.
    public boolean signal(Tx tx, ActivityId id, Signal signal, JsonNode payload) {
        return tell(tx, id, RowKind.SIGNAL, signal.name(), payload);
    }

    /// Journals a named person's decision and makes the activity due at once. False, and nothing is stored, when
    /// it is unknown or has finished. Whether the person may decide is the caller's to check.
    public boolean decide(Tx tx, ActivityId id, JsonNode decision) {
        return tell(tx, id, RowKind.DECISION, "", decision);
    }

    /// Makes the activity due at once, so that an outcome that is not known yet is looked up now. False when it is
    /// unknown or has finished.
    public boolean lookNow(Tx tx, ActivityId id) {
        boolean goesOn = ActivityRows.makeDue(tx, id, clock.instant());
        if (goesOn) {
            tx.announce(TOPIC);
        }
        return goesOn;
    }

    public Optional<ActivityHandle> find(View view, ActivityId id) {
        return ActivityRows.find(view, id).map(ActivityRows.Stored::handle);
    }

    /// When we look again by ourselves, and how often we have looked since the outcome became unknown.
    public record Upcoming(Instant dueAt, int looks) {}

    /// What the activity waits for the time of; empty when it waits for a person or a signal, or has finished.
    public Optional<Upcoming> upcoming(View view, ActivityId id) {
        return ActivityRows.upcoming(view, id);
    }

    /// Everything that is known about the activity; empty when there is none.
    public Optional<Journal> journal(View view, ActivityId id) {
        var rows = JournalRows.of(view, JournalRow.ACTIVITY, id.value());
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Journal(id, rows));
    }

    private boolean tell(Tx tx, ActivityId id, RowKind kind, String name, JsonNode payload) {
        boolean goesOn = lookNow(tx, id);
        if (goesOn) {
            JournalRows.append(tx, row(id, kind, name, null, payload), clock.instant());
        }
        return goesOn;
    }

    private static NewRow row(ActivityId id, RowKind kind, String name, @Nullable String digest, JsonNode payload) {
        return NewRow.of(id, kind, name, null, digest, null, payload);
    }
}
