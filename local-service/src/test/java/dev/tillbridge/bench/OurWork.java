package dev.tillbridge.bench;

import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.activity.Backoff;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.activity.Journal;
import dev.tillbridge.activity.Next;
import dev.tillbridge.activity.Outcome;
import dev.tillbridge.activity.PersonAsked;
import dev.tillbridge.activity.Plan;
import dev.tillbridge.activity.Plans;
import dev.tillbridge.activity.Runner;
import dev.tillbridge.activity.RunnerSettings;
import dev.tillbridge.activity.Step;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Databases;
import dev.tillbridge.store.PostgresAddress;
import dev.tillbridge.store.Tx;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/// Activities of three steps, each with its key before it and its result after it.
final class OurWork implements Work.Engine {
    private static final int STEPS = 3;

    /// As many as the service carries out at once.
    private static final int AT_ONCE = 16;

    private static final JsonNode REQUEST =
            Json.tree(Map.of("invoice", "1042", "amountMinor", 18420, "currency", "USD", "terminal", "front-desk"));

    private final Ids ids = Ids.random();
    private final AtomicLong ended = new AtomicLong();

    /// Nobody begins more than the runner is getting done.
    private final Semaphore room = new Semaphore(AT_ONCE);

    private final Database database;
    private final Activities activities;
    private final Runner runner;
    private long awaited;

    OurWork(PostgresAddress address, String name) {
        database = Databases.postgres(address);
        var clock = database.clock(Clock.systemUTC());
        activities = new Activities(clock, name);
        runner = new Runner(
                database,
                activities,
                Plans.of(new Steps()),
                new Nobody(),
                new RunnerSettings(name, AT_ONCE),
                new Backoff(() -> 0),
                clock,
                ids);
        runner.start();
    }

    /// It looks once a second, as services at rest do.
    @Override
    public void go() {}

    @Override
    public void rest() {}

    @Override
    public void begin() {
        room.acquireUninterruptibly();
        database.change(tx -> activities.start(tx, ids.nextActivity(), "bench", REQUEST));
    }

    @Override
    public void awaitEnd(long here) throws InterruptedException {
        awaited += here;
        while (ended.get() < awaited) {
            Thread.sleep(1);
        }
    }

    @Override
    public void close() {
        try {
            runner.stop(Duration.ofSeconds(5));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }

    private final class Steps implements Plan {
        @Override
        public String kind() {
            return "bench";
        }

        @Override
        public Next next(Journal journal) {
            for (int i = 1; i <= STEPS; i++) {
                if (journal.outcome("step-" + i) != Outcome.DONE) {
                    return new Next.Do(new Effect("step-" + i, i == STEPS));
                }
            }
            return new Next.Finished("done");
        }
    }

    private final class Effect implements Step {
        private final String name;
        private final boolean last;

        Effect(String name, boolean last) {
            this.name = name;
            this.last = last;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public StepResult run(StepContext context) {
            return new StepResult.Done(REQUEST);
        }

        @Override
        public StepResult resolve(StepContext context) {
            return new StepResult.Done(REQUEST);
        }

        @Override
        public void record(Tx tx, StepContext context, StepResult result) {
            if (last) {
                // The end is stored in the same transaction.
                tx.afterCommit(() -> {
                    ended.incrementAndGet();
                    room.release();
                });
            }
        }
    }

    private record Nobody() implements PersonAsked {
        @Override
        public void asked(Tx tx, ActivityId activity, String kind, Problem problem) {
            throw new IllegalStateException(problem.toString());
        }

        @Override
        public void keptResult(Tx tx, ActivityId activity, boolean stands, Problem problem) {
            throw new IllegalStateException(problem.toString());
        }

        @Override
        public void settled(Tx tx, ActivityId activity) {
            throw new IllegalStateException(activity.toString());
        }
    }
}
