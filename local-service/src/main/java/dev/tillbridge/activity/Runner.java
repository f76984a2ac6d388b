package dev.tillbridge.activity;

import dev.tillbridge.store.Database;
import dev.tillbridge.store.Database.Listening;
import dev.tillbridge.store.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries out what is due: by itself after [#start], or step by step with [#runDue]. Safe for any number of
/// threads.
///
/// An [Error] thrown by a step, a plan or the database kills the runner where it stands, without clean-up: the
/// journal holds what the next one needs.
public final class Runner {
    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
    private static final int MOST_ROUNDS = 1_000;

    /// For each that runs: it may still look due itself, and others wait for their turn.
    private static final int LOOKED_AT = 5;
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);

    /// The pulse looks each second, and a look of our own would keep a connection open for it.
    private static final Duration LONGEST_SLEEP_WITH_PULSE = Duration.ofMinutes(10);
    private static final Duration MEANWHILE = Duration.ofSeconds(1);

    private final Database database;
    private final Engine engine;
    private final Clock clock;
    private final Activities activities;
    private final HeadStart.Giver giver = this::headStart;
    private final Slots slots;
    private final Semaphore news = new Semaphore(0);
    private final Death death = new Death(news::release);
    private volatile boolean stopping;
    private @Nullable Listening listening;
    private @Nullable Listening pulse;
    private final RestoreWatch restores;
    private @Nullable Thread dispatcher;

    /// Frees what a service before this one left leased: on SQLite, where there is one runner per database, and where
    /// there is one for the home. Else it is free when its lease has run out.
    ///
    /// @param activities where this service starts its activities: what is started there while the runner has room
    ///     is begun at once
    public Runner(
            Database database,
            Activities activities,
            Plans plans,
            PersonAsked people,
            RunnerSettings settings,
            Backoff backoff,
            Clock clock,
            Ids ids) {
        this.database = database;
        this.clock = clock;
        this.activities = activities;
        this.slots = new Slots(settings.parallelism());
        var claimant = Claimant.of(
                settings.home() + "/" + ids.next(),
                settings.home(),
                plans,
                database.shared(),
                settings.roams(),
                LOOKED_AT * settings.parallelism());
        this.engine = new Engine(database, claimant, plans, people, backoff, settings.kept(), clock);
        this.restores = new RestoreWatch(database, ids);
        engine.freeWhatOthersLeft(settings.alone());
    }

    /// What is done when the database turns out to be an older copy of itself; it returns at once.
    public void whenRestored(Runnable action) {
        restores.whenRestored(action);
    }

    /// Goes on by itself from now on, on threads of its own.
    public void start() {
        listening = database.listen(Activities.TOPIC, news::release);
        dispatcher = Thread.ofPlatform().name("activity-runner").daemon(true).start(() -> orDie(this::dispatch));
        if (database.shared()) {
            // What is started before the first pulse must have a home that lives.
            database.change(engine::arrive);
            var pause = Duration.ofMillis(ThreadLocalRandom.current().nextLong(Heartbeat.LONGEST_PAUSE.toMillis()));
            pulse = new Heartbeat(engine, restores, clock, news::release, System::nanoTime, pause).on(database);
            var renewal = new LeaseRenewal(engine, slots, this::isAlive, this::goesOn);
            Thread.ofVirtual().name("lease-renewal").start(() -> orDie(renewal::run));
            Thread.ofVirtual().name("looks-meanwhile").start(() -> orDie(this::lookMeanwhile));
        }
        activities.beginWith(giver);
    }

    /// Carries out on this thread everything that is due by the clock, until nothing is; gives the number of
    /// turns. For tests; what steps and the database throw as [Error] comes out, and the runner is dead.
    public int runDue() {
        for (int turns = 0; turns < MOST_ROUNDS; ) {
            var due = dueNow();
            if (due.isEmpty() || !isAlive() || stopping) {
                return turns;
            }
            orDie(() -> engine.advance(due.getFirst(), lease -> {}, this::goesOn));
            death.rethrow();
            turns++;
        }
        throw new IllegalStateException("something stays due for ever");
    }

    /// While the database is away, the looks that go on without it are made instead, once.
    private List<ActivityId> dueNow() {
        try {
            return engine.agenda().due();
        } catch (RuntimeException failed) {
            if (!engine.isAway(failed)) {
                throw failed;
            }
            engine.dueMeanwhile().forEach(engine::lookMeanwhile);
            return List.of();
        }
    }

    /// What goes on while the database is away.
    public Meanwhile meanwhile() {
        return engine.meanwhile();
    }

    /// Takes nothing new, lets the running steps end and stores what they came to. False when some still run after
    /// the grace; they are looked up by the next runner.
    public boolean stop(Duration grace) throws InterruptedException {
        stopping = true;
        activities.leaveToTheAgenda(giver);
        news.release();
        if (listening != null) {
            listening.close();
        }
        if (pulse != null) {
            pulse.close();
        }
        var until = System.nanoTime() + grace.toNanos();
        boolean ended = slots.awaitIdle(grace);
        if (dispatcher != null) {
            // It may be reading the agenda; who stops the runner closes the database next.
            dispatcher.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
        }
        return ended;
    }

    /// False after an [Error] killed this runner.
    public boolean isAlive() {
        return death.of().isEmpty();
    }

    /// What killed this runner.
    public Optional<Error> death() {
        return death.of();
    }

    private boolean goesOn() {
        return !stopping && isAlive();
    }

    private void dispatch() {
        while (goesOn()) {
            try {
                news.drainPermits();
                var agenda = look();
                if (!start(agenda.due())) {
                    sleep(agenda.next());
                }
            } catch (InterruptedException e) {
                LOG.debug("nobody stops the runner this way", e);
            } catch (RuntimeException e) {
                if (engine.isAway(e)) {
                    LOG.warn("the database is away: {}", e.getMessage());
                } else {
                    LOG.error("the agenda cannot be read", e);
                }
                pause();
            }
        }
    }

    /// On a thread of its own: who waits for the database may wait for long.
    private void lookMeanwhile() {
        while (goesOn()) {
            pause(MEANWHILE);
            for (var id : engine.dueMeanwhile()) {
                if (slots.takeAtOnce(id)) {
                    work(id, () -> lookMeanwhile(id));
                }
            }
        }
    }

    private boolean lookMeanwhile(ActivityId id) {
        engine.lookMeanwhile(id);
        // The database may be back by now, and the agenda was read while this was in hand.
        return false;
    }

    /// Waits until something can be started; asks for more than that, so that one look serves many starts.
    private Agenda look() throws InterruptedException {
        slots.awaitRoom();
        return engine.agenda();
    }

    /// False when nothing of it could be started.
    private boolean start(List<ActivityId> due) throws InterruptedException {
        boolean started = false;
        for (var id : due) {
            if (slots.take(id)) {
                if (!goesOn()) {
                    slots.free(id);
                    return false;
                }
                work(id, () -> engine.advance(id, slots::holds, this::goesOn));
                started = true;
            }
        }
        return started;
    }

    private Optional<HeadStart> headStart(Tx tx, JournalRow begun, String kind, @Nullable String home) {
        var id = begun.activity().orElseThrow();
        if (!goesOn() || !engine.mayTake(kind, home) || !slots.takeAtOnce(id)) {
            return Optional.empty();
        }
        var head = Optional.<HeadStart>empty();
        try {
            head = engine.headStart(tx, begun, kind, () -> letGo(id));
        } finally {
            if (head.isEmpty()) {
                letGo(id);
            }
        }
        head.ifPresent(given -> {
            tx.ifUndone(given::comesToNothing);
            tx.afterCommit(() -> goOn(given));
        });
        return head;
    }

    /// Its key is stored: even a runner that is being stopped calls it, as if it had begun before, and waits for
    /// it.
    private void goOn(HeadStart head) {
        var id = head.lease().activity();
        if (!head.stands()) {
            LOG.trace("{} was there already", id);
        } else if (isAlive()) {
            slots.holds(head.lease());
            work(id, () -> engine.carryOn(head.call(), slots::holds, this::goesOn));
        } else {
            slots.free(id);
        }
    }

    private void work(ActivityId id, BooleanSupplier turns) {
        Thread.ofVirtual()
                .name("activity-", 0)
                .start(() -> orDie(() -> {
                    boolean over = false;
                    try {
                        over = turns.getAsBoolean();
                    } catch (RuntimeException e) {
                        engine.isAway(e);
                        LOG.error("{} cannot go on; tried again soon", id, e);
                        pause();
                    } finally {
                        slots.free(id);
                        if (!over) {
                            news.release();
                        }
                    }
                }));
    }

    /// The agenda may have been read meanwhile, and what is in hand left out.
    private void letGo(ActivityId id) {
        slots.free(id);
        news.release();
    }

    private void sleep(Optional<Instant> next) throws InterruptedException {
        if (!goesOn()) {
            return;
        }
        long longest = (database.shared() ? LONGEST_SLEEP_WITH_PULSE : LONGEST_SLEEP).toMillis();
        long millis = next.map(due ->
                        Math.min(longest, Duration.between(clock.instant(), due).toMillis() + 1))
                .orElse(longest);
        if (news.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            LOG.trace("woken");
        }
    }

    private void orDie(Runnable action) {
        death.orNot(action);
    }

    private static void pause() {
        pause(AFTER_TROUBLE);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
