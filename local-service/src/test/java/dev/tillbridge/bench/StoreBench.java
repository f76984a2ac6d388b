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
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteConfig;
import tools.jackson.databind.JsonNode;

/// Measures durable activity starts against the raw commit rate of one writer on the same file. Prints JSON lines.
///
/// Arguments: the folder to measure in, and the seconds for each measurement.
public final class StoreBench {
    private static final JsonNode REQUEST =
            Json.tree(Map.of("invoice", "1042", "amountMinor", 18420, "currency", "USD", "terminal", "front-desk"));

    private final Path file;
    private final Duration time;

    private StoreBench(Path file, Duration time) {
        this.file = file;
        this.time = time;
    }

    public static void main(String[] arguments) throws Exception {
        var folder = arguments.length > 0 ? Path.of(arguments[0]) : Path.of("");
        var seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        var own = Files.createTempDirectory(folder.toAbsolutePath(), "store-bench");
        new StoreBench(own.resolve("bench.db"), Duration.ofSeconds(seconds)).run();
        System.exit(0);
    }

    private void run() throws Exception {
        Databases.sqlite(file).close();
        // Once for the compiler, and then what counts.
        floor();
        starts(16);
        double floor = (floor() + floor()) / 2;
        var sixteen = starts(16);
        var one = starts(1);
        floor = (floor + floor()) / 2;
        print("store.floor", floor, "commits/s", Map.of());
        print("store.starts.16", sixteen.rate(), "starts/s", sixteen.particulars(floor, 1.0));
        print("store.starts.1", one.rate(), "starts/s", one.particulars(floor, 0.6));
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
            int finished = finished(database);
            runner.stop(Duration.ofSeconds(5));
            clear(database);
            return new Rates(Arrays.stream(counts).boxed().toList(), finished, seconds());
        }
    }

    private static int finished(Database database) {
        return database.read(view -> view.handle()
                .createQuery("select count(*) from activity where result is not null")
                .mapTo(Integer.class)
                .one());
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

    private static void print(String name, double value, String unit, Map<String, ?> more) {
        var line = new LinkedHashMap<String, Object>();
        line.put("name", name);
        line.put("value", Math.round(value));
        line.put("unit", unit);
        line.putAll(more);
        System.out.println(Json.write(line));
    }

    private record Rates(List<Integer> counts, int finished, double seconds) {
        double rate() {
            return counts.stream().mapToInt(count -> count).sum() / seconds;
        }

        Map<String, Object> particulars(double floor, double limit) {
            double ratio = rate() / floor;
            var more = new LinkedHashMap<String, Object>();
            more.put("ratio", Math.round(ratio * 100) / 100.0);
            more.put("limit", limit);
            more.put("slowestClient", Collections.min(counts));
            more.put("fastestClient", Collections.max(counts));
            more.put("finishedMeanwhile", finished);
            more.put("holds", ratio >= limit);
            return more;
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
