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
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteConfig;
import tools.jackson.databind.JsonNode;

/// Durable activity starts against the raw commit rate of one writer on the same file, in short turns so that what
/// else the machine does meets both alike.
final class StoreBench {
    private static final JsonNode REQUEST =
            Json.tree(Map.of("invoice", "1042", "amountMinor", 18420, "currency", "USD", "terminal", "front-desk"));
    private static final Duration TURN = Duration.ofMillis(500);
    private static final int WARMING = 8;
    private static final int ROUNDS = 11;

    private final Path file;
    private final Duration time = TURN;

    StoreBench(Path folder) {
        this.file = folder.resolve("store.db");
    }

    List<Figure> run() throws SQLException, InterruptedException {
        Databases.sqlite(file).close();
        // For the compiler, which is at it for seconds: the floor has nearly nothing to compile, the starts all.
        for (int i = 0; i < WARMING; i++) {
            floor();
            starts(16);
            starts(1);
        }
        var floors = new ArrayList<Double>();
        var sixteen = new ArrayList<Double>();
        var one = new ArrayList<Double>();
        var fairness = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            double floor = floor();
            var many = starts(16);
            floor = (floor + floor()) / 2;
            sixteen.add(many.rate() / floor);
            fairness.add((double) Collections.min(many.counts()) / Math.max(1, Collections.max(many.counts())));
            double single = starts(1).rate();
            one.add(single / ((floor + floor()) / 2));
            floors.add(floor);
        }
        var beside = Figure.words("floor: %.0f raw commits/s", Figure.median(floors));
        return List.of(
                Figure.atLeast("starts, 16 clients", Figure.median(sixteen), "x", 1.0, beside),
                Figure.atLeast("starts, 1 client", Figure.median(one), "x", 0.6, beside),
                Figure.atLeast(
                        "slowest of 16 clients", Figure.median(fairness), "x", 0.5, "floor: the fastest of the 16"));
    }

    /// One connection, one row per commit, nothing else.
    private double floor() throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        try (var connection = config.createConnection("jdbc:sqlite:" + file)) {
            execute(connection, "create table if not exists floor (id integer primary key, body text)");
            long end = System.nanoTime() + time.toNanos();
            int commits = 0;
            try (var insert = connection.prepareStatement("insert into floor (body) values (?)");
                    var statement = connection.createStatement()) {
                while (System.nanoTime() < end) {
                    statement.execute("begin immediate");
                    insert.setString(1, "a row of a usual length, say sixty characters in all, or so");
                    insert.executeUpdate();
                    statement.execute("commit");
                    commits++;
                }
            }
            return commits / seconds();
        }
    }

    private Rates starts(int clients) throws InterruptedException {
        try (var database = Databases.sqlite(file)) {
            var activities = new Activities(Clock.systemUTC());
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
            var counts = new int[clients];
            var threads = new ArrayList<Thread>();
            long end = System.nanoTime() + time.toNanos();
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
            runner.stop(Duration.ofSeconds(5));
            clear(database);
            return new Rates(Arrays.stream(counts).boxed().toList(), seconds());
        }
    }

    private static void clear(Database database) {
        database.change(tx -> {
            tx.handle().execute("delete from activity");
            tx.handle().execute("delete from journal");
        });
    }

    private double seconds() {
        return time.toMillis() / 1000.0;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
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
        public void settled(Tx tx, ActivityId activity) {
            throw new IllegalStateException(activity.toString());
        }
    }
}
