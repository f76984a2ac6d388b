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
import dev.tillbridge.store.Tx;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Durable activity starts against the raw commit rate of one writer on the same file, in short turns so that what
/// else the machine does meets both alike.
final class StoreBench {
    private static final JsonNode REQUEST =
            Json.tree(Map.of("invoice", "1042", "amountMinor", 18420, "currency", "USD", "terminal", "front-desk"));
    private static final Duration TURN = Duration.ofMillis(500);
    private static final int WARMING = 14;
    private static final int ROUNDS = 11;

    private final Path file;
    private final RawCommits raw;

    StoreBench(Path folder) {
        this.file = folder.resolve("store.db");
        this.raw = new RawCommits(file, TURN);
    }

    List<Figure> run() throws SQLException, InterruptedException {
        // Open all the while, as a service has it: the log keeps its length.
        try (var database = Databases.sqlite(file)) {
            return run(database, rowsOfOne(database));
        }
    }

    private List<Figure> run(Database database, StartRows rows) throws SQLException, InterruptedException {
        // For the compiler, which is at it for seconds: the floor has nearly nothing to compile, the starts all.
        for (int i = 0; i < WARMING; i++) {
            raw.of(rows);
            starts(database, 16);
            starts(database, 1);
        }
        var floors = new ArrayList<Double>();
        var oneRow = new ArrayList<Double>();
        var sixteen = new ArrayList<Double>();
        var one = new ArrayList<Double>();
        var fairness = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            double floor = raw.of(rows);
            var many = starts(database, 16);
            floor = (floor + raw.of(rows)) / 2;
            sixteen.add(many.rate() / floor);
            fairness.add((double) Collections.min(many.counts()) / Math.max(1, Collections.max(many.counts())));
            double single = starts(database, 1).rate();
            one.add(single / ((floor + raw.of(rows)) / 2));
            floors.add(floor);
            oneRow.add(raw.ofOneRow());
        }
        var beside = Figure.words(
                "floor: %.0f raw commits/s of the same rows (of one short row: %.0f)",
                Figure.median(floors), Figure.median(oneRow));
        return List.of(
                Figure.atLeast("starts, 16 clients", Figure.median(sixteen), "x", 1.0, beside),
                Figure.atLeast("starts, 1 client", Figure.median(one), "x", 0.6, beside),
                Figure.atLeast(
                        "slowest of 16 clients", Figure.median(fairness), "x", 0.5, "floor: the fastest of the 16"));
    }

    /// What a start stores while the runner has room.
    private static StartRows rowsOfOne(Database database) throws InterruptedException {
        var id = Ids.random().nextActivity();
        var activities = new Activities(Clock.systemUTC());
        var runner = runner(database, activities);
        var rows = database.write(tx -> {
            activities.start(tx, id, "bench", REQUEST);
            return StartRows.of(tx.handle().getConnection(), id.value());
        });
        end(database, runner);
        return rows;
    }

    private static Rates starts(Database database, int clients) throws InterruptedException {
        var activities = new Activities(Clock.systemUTC());
        var runner = runner(database, activities);
        var counts = new int[clients];
        var threads = new ArrayList<Thread>();
        long end = System.nanoTime() + TURN.toNanos();
        for (int i = 0; i < clients; i++) {
            int client = i;
            threads.add(Thread.ofVirtual().start(() -> {
                var ids = Ids.random();
                while (System.nanoTime() < end) {
                    database.change(tx -> activities.start(tx, ids.nextActivity(), "bench", REQUEST));
                    counts[client]++;
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        end(database, runner);
        return new Rates(Arrays.stream(counts).boxed().toList(), TURN.toMillis() / 1000.0);
    }

    private static Runner runner(Database database, Activities activities) {
        var runner = new Runner(
                database,
                activities,
                Plans.of(new OneStep()),
                new Nobody(),
                new RunnerSettings("bench", 8),
                new Backoff(() -> 0),
                Clock.systemUTC(),
                Ids.random());
        runner.start();
        return runner;
    }

    private static void end(Database database, Runner runner) throws InterruptedException {
        runner.stop(Duration.ofSeconds(5));
        clear(database);
    }

    private static void clear(Database database) {
        database.change(tx -> {
            tx.handle().execute("delete from activity");
            tx.handle().execute("delete from journal");
        });
    }

    private record Rates(List<Integer> counts, double seconds) {
        double rate() {
            return counts.stream().mapToInt(count -> count).sum() / seconds;
        }
    }

    private record OneStep() implements Plan, Step {
        @Override
        public String kind() {
            return "bench";
        }

        @Override
        public Next next(Journal journal) {
            return journal.outcome("step") == Outcome.DONE ? new Next.Finished("done") : new Next.Do(this);
        }

        @Override
        public String name() {
            return "step";
        }

        @Override
        public StepResult run(StepContext context) {
            return new StepResult.Done(REQUEST);
        }

        @Override
        public StepResult resolve(StepContext context) {
            return new StepResult.Done(REQUEST);
        }
    }

    private record Nobody() implements PersonAsked {
        @Override
        public void asked(Tx tx, ActivityId activity, String kind, Problem problem) {
            throw new IllegalStateException(problem.toString());
        }

        @Override
        public void keptResult(Tx tx, ActivityId activity, boolean known, Problem problem) {
            throw new IllegalStateException(problem.toString());
        }

        @Override
        public void settled(Tx tx, ActivityId activity) {
            throw new IllegalStateException(activity.toString());
        }
    }
}
