package dev.tillbridge.activity;

import dev.tillbridge.TestClock;
import dev.tillbridge.json.Json;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.View;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/// What the engine's suites share: a database, a clock, an outside world.
abstract class EngineContract {
    static final JsonNode REQUEST = Json.tree(Map.of("amount", 18420));

    final TestClock clock = new TestClock("2026-11-21T09:00:00Z");
    final World world = new World();
    final AskedPeople people = new AskedPeople();
    final Ids ids = Ids.random();
    final Activities activities = new Activities(clock);
    final ActivityId id = ids.nextActivity();
    TestDatabase test;
    Database database;

    abstract TestDatabase fresh();

    @BeforeEach
    void open() {
        test = fresh();
        database = test.database();
    }

    @AfterEach
    void close() {
        test.close();
    }

    Runner runner(Plan... plans) {
        return runner(database, plans);
    }

    Runner runner(Database on, Plan... plans) {
        return runner(on, 4, plans);
    }

    Runner runner(Database on, int room, Plan... plans) {
        return new Runner(
                on,
                activities,
                Plans.of(plans),
                people,
                new RunnerSettings("front-desk", room),
                Backoff.exact(),
                clock,
                ids);
    }

    void start() {
        start(database);
    }

    void start(Database on) {
        on.change(tx -> activities.start(tx, id, "test", REQUEST));
    }

    void signal(Signal signal) {
        database.change(tx -> activities.signal(tx, id, signal, Json.tree(Map.of())));
    }

    Journal journal() {
        return journal(database);
    }

    Journal journal(Database on) {
        return on.read(view -> activities.journal(view, id)).orElseThrow();
    }

    <V> V read(Function<View, V> look) {
        return database.read(look);
    }

    static boolean stop(Runner runner) {
        try {
            return runner.stop(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<RowKind> kinds() {
        return journal().rows().stream().map(JournalRow::kind).toList();
    }
}
