package dev.tillbridge.activity;

import static dev.tillbridge.problem.ProblemCode.STEP_BROKE_OFF;

import dev.tillbridge.activity.JournalRows.NewRow;
import dev.tillbridge.activity.Turn.Call;
import dev.tillbridge.activity.Turn.Over;
import dev.tillbridge.activity.Turn.Rest;
import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries out one activity as far as it goes: transaction, effect, transaction, effect, … Safe for any number of
/// threads; the lease keeps two of them off one activity.
final class Engine {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private final Database database;
    private final Claimant claimant;
    private final Decider decider;
    private final Concluder concluder;
    private final LeaseTime leaseTime;
    private final Clock clock;
    private final ClockWatch watch;
    private final KeptResults kept;
    private final Meanwhile meanwhile;
    private final Merge merge;

    Engine(
            Database database,
            Claimant claimant,
            Plans plans,
            PersonAsked people,
            Backoff backoff,
            KeptResults kept,
            Clock clock) {
        this.database = database;
        this.claimant = claimant;
        var asking = new Asking(people);
        this.decider = new Decider(plans, asking);
        this.concluder = new Concluder(backoff, asking, decider);
        this.leaseTime = new LeaseTime(database.shared(), clock);
        this.clock = clock;
        this.watch = new ClockWatch();
        this.kept = kept;
        this.meanwhile = new Meanwhile(kept, plans);
        this.merge = new Merge(database, kept, plans, people, clock);
    }

    Agenda agenda() {
        var now = clock.instant();
        if (watch.setBack(now)) {
            LOG.warn("the clock was set back; everything that waits by it is looked at once");
            database.change(tx -> AgendaRows.wakeAll(tx, now));
        }
        // Before anything is taken: what is kept comes first.
        merge.look();
        var entries = database.read(view -> AgendaRows.entries(view, claimant, leaseTime.now(view)));
        if (meanwhile.back()) {
            LOG.warn("the database is back");
            database.change(this::arrive);
            return agenda();
        }
        return Agenda.of(entries, clock.instant());
    }

    Meanwhile meanwhile() {
        return meanwhile;
    }

    /// Whether a failure means that the database is away, and looks go on without it.
    boolean isAway(RuntimeException failure) {
        return meanwhile.noticed(failure, clock.instant());
    }

    List<ActivityId> dueMeanwhile() {
        return meanwhile.due(clock.instant());
    }

    /// One look while the database is away; what it comes to is kept. Nothing is begun, nothing else is called.
    void lookMeanwhile(ActivityId id) {
        meanwhile.look(id, clock.instant()).ifPresent(call -> meanwhile.apart(call, carryOut(call), clock.instant()));
    }

    /// A SQLite file has one service: whatever was leased when it was opened is free. On a shared database that is so
    /// for what was leased to this home, where it has no other process.
    void freeWhatOthersLeft(boolean alone) {
        if (!database.shared()) {
            database.change(AgendaRows::freeAll);
        } else if (alone) {
            database.change(tx -> AgendaRows.freeHome(tx, claimant.home()));
        }
        database.read(JournalRows::lastAt).ifPresent(watch::seen);
    }

    /// What an activity is given in the transaction that starts it, if its plan begins with a step; nothing is
    /// written.
    ///
    /// @param giveBack see [HeadStart]
    Optional<HeadStart> headStart(Tx tx, JournalRow begun, String kind, Runnable giveBack) {
        var id = begun.activity().orElseThrow();
        var lease = new Lease(id, kind, claimant.owner(), 1, 0, null);
        return decider.first(lease, new Journal(id, List.of(begun)), clock.instant())
                .map(first -> new HeadStart(first.call(), leaseTime.until(tx), first.before(), giveBack));
    }

    boolean mayTake(String kind, @Nullable String home) {
        return claimant.kinds().contains(kind) && (home == null || home.equals(claimant.home()));
    }

    /// Returns when the activity waits, has ended or belongs to another; throws what the database throws. True
    /// when it has ended for good.
    boolean advance(ActivityId id, Holding holding, BooleanSupplier goOn) {
        var turn = database.<Turn>write(tx -> claim(tx, id));
        if (turn instanceof Call || turn instanceof Over) {
            meanwhile.inHand(id);
        }
        return carryOn(turn, holding, goOn);
    }

    /// [#advance] from a turn on that is stored.
    boolean carryOn(Turn from, Holding holding, BooleanSupplier goOn) {
        var turn = from;
        try {
            while (turn instanceof Call call) {
                holding.holds(call.lease());
                var known = kept.answer(call);
                var result = known.isPresent() ? known.get().result() : carryOut(call);
                turn = conclude(call, result, known, goOn);
            }
        } catch (LeaseLost e) {
            LOG.warn("{}; what it came to is left to the one who has it", e.getMessage());
        }
        return turn instanceof Over;
    }

    /// Keeps leases from lapsing while their steps take long.
    void renew(List<Lease> leases) {
        database.change(tx -> {
            var until = leaseTime.until(tx);
            for (var lease : leases) {
                AgendaRows.prolong(tx, lease, until);
            }
        });
    }

    private Turn claim(Tx tx, ActivityId id) {
        var leaseNow = leaseTime.now(tx);
        var now = clock.instant();
        return AgendaRows.claim(tx, id, claimant, leaseNow, leaseNow.plus(LeaseTime.LENGTH), now)
                .map(claimed -> {
                    claimed.home()
                            .filter(home -> !home.equals(claimant.home()))
                            .ifPresent(home -> takenOver(tx, id, home, now));
                    return decider.decide(tx, claimed.lease(), journal(tx, id), now);
                })
                .orElseGet(Rest::new);
    }

    /// Said once: whatever plan reads it must not begin anew where the person has gone.
    private void takenOver(Tx tx, ActivityId id, String home, Instant now) {
        var name = Signal.HOME_SILENT.name();
        boolean said = journal(tx, id).ofKind(RowKind.SIGNAL).stream()
                .anyMatch(row -> row.name().equals(name));
        if (!said) {
            var payload = Json.tree(Map.of("home", home, "by", claimant.home()));
            JournalRows.append(tx, NewRow.of(id, RowKind.SIGNAL, name, null, null, null, payload), now);
        }
    }

    /// A cheap look whether anything happened that this service did not hear of.
    AgendaRows.Glance glance(View view) {
        return AgendaRows.glance(view, claimant, clock.instant());
    }

    /// What is told to all after a glance that gave this of the journal.
    Sighting sighting(View view, String log, long head) {
        var due = AgendaRows.nextForAnybody(view, claimant, clock.instant());
        return new Sighting(claimant.owner(), log, head, due.orElse(null));
    }

    boolean isMe(String owner) {
        return claimant.owner().equals(owner);
    }

    boolean comesBefore(String owner) {
        return claimant.owner().compareTo(owner) < 0;
    }

    /// This service lives again. Who looked for what it began, while it was away, may have put the next look off for
    /// long.
    void arrive(Tx tx) {
        beat(tx);
        AgendaRows.wakeHome(tx, claimant.home(), clock.instant());
    }

    /// This service lives.
    void beat(View view) {
        HomeRows.beat(view, claimant.home(), leaseTime.now(view));
    }

    private static Journal journal(Tx tx, ActivityId id) {
        return new Journal(id, JournalRows.of(tx, JournalRow.ACTIVITY, id.value()));
    }

    private StepResult carryOut(Call call) {
        try {
            return call.resolve()
                    ? call.step().resolve(call.context())
                    : call.step().run(call.context());
        } catch (ProblemException e) {
            LOG.warn("{} broke off", call.context().key(), e);
            return new StepResult.Unknown(e.problem());
        } catch (RuntimeException e) {
            LOG.error("{} broke off", call.context().key(), e);
            return new StepResult.Unknown(
                    Problem.of(STEP_BROKE_OFF, "step", call.step().name()));
        }
    }

    /// @param from where the result was kept meanwhile, if it was
    private Turn conclude(Call call, StepResult result, Optional<KeptResult> from, BooleanSupplier goOn) {
        Turn turn;
        try {
            turn = store(call, result, goOn);
        } catch (LeaseLost e) {
            // What was done under it stays done: it is compared with what the one who has it now finds out.
            meanwhile.left(call, result, clock.instant());
            throw e;
        } catch (RuntimeException e) {
            return notStored(call, result, from, e);
        }
        from.ifPresent(line -> merged(call, line));
        if (turn instanceof Rest) {
            meanwhile.rests(call, result, clock.instant());
        }
        return turn;
    }

    private Turn notStored(Call call, StepResult result, Optional<KeptResult> from, RuntimeException why) {
        if (isAway(why)) {
            return apart(call, result, why);
        }
        LOG.error("what {} came to could not be stored", call.context().key(), why);
        try {
            var turn = database.<Turn>write(tx -> {
                AgendaRows.hold(tx, call.lease());
                return concluder.notRecorded(tx, call, clock.instant());
            });
            // It is looked up instead of being offered again.
            from.ifPresent(kept::refusedByBooks);
            return turn;
        } catch (ProblemException away) {
            if (isAway(away)) {
                return apart(call, result, away);
            }
            throw away;
        }
    }

    private Turn apart(Call call, StepResult result, RuntimeException why) {
        LOG.error("what {} came to cannot be stored now", call.context().key(), why);
        meanwhile.apart(call, result, clock.instant());
        return new Rest();
    }

    /// The database has it: what becomes of the file changes nothing any more. A line that stays is dropped as known.
    private void merged(Call call, KeptResult line) {
        LOG.warn(
                "{} was kept at {} and stands in the database now",
                call.context().key(),
                line.at());
        try {
            kept.drop(line);
        } catch (RuntimeException diskIsFull) {
            LOG.error("the file of what was kept cannot be written", diskIsFull);
        }
    }

    private Turn store(Call call, StepResult result, BooleanSupplier goOn) {
        return database.write(tx -> {
            var turn = concluder.conclude(tx, call, result, goOn.getAsBoolean(), clock.instant());
            if (turn instanceof Call next) {
                AgendaRows.prolong(tx, next.lease(), leaseTime.until(tx));
            }
            return turn;
        });
    }

    /// Told which lease is held before its step runs.
    @FunctionalInterface
    interface Holding {
        void holds(Lease lease);
    }
}
