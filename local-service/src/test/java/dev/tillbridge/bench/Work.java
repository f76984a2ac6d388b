package dev.tillbridge.bench;

import dev.tillbridge.store.PostgresAddress;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;

/// What a [WorkProcess] runs: for each line with a time it works for so long, lets what was begun come to its end,
/// and says how many units that were.
public final class Work {
    static final String READY = "ready";

    /// Those who ask for units at once in one process.
    private static final int CLIENTS = 8;

    private Work() {}

    enum Kind {
        OURS,
        DB_SCHEDULER
    }

    /// Does units, as many at once as there are callers.
    interface Engine extends AutoCloseable {
        /// Begins a unit; returns when its beginning is durable.
        void begin();

        /// Works from now on, until it rests.
        void go();

        /// Costs the others on the server as little as it can.
        void rest();

        /// Returns when all units that were begun, `here` of them by this process, have come to their end.
        void awaitEnd(long here) throws InterruptedException;

        @Override
        void close();
    }

    public static void main(String[] arguments) throws Exception {
        var address = new PostgresAddress(arguments[1], arguments[2], arguments[3]);
        try (var engine = switch (Kind.valueOf(arguments[0])) {
                    case OURS -> new OurWork(address, arguments[4]);
                    case DB_SCHEDULER -> new SchedulerWork(address, arguments[4]);
                };
                var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(READY);
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(run(engine, Duration.ofMillis(Long.parseLong(line))));
            }
        }
        System.exit(0);
    }

    private static long run(Engine engine, Duration time) throws InterruptedException {
        engine.go();
        long end = System.nanoTime() + time.toNanos();
        var begun = new long[CLIENTS];
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < CLIENTS; i++) {
            int client = i;
            threads.add(Thread.ofPlatform().start(() -> {
                while (System.nanoTime() < end) {
                    engine.begin();
                    begun[client]++;
                }
            }));
        }
        long all = 0;
        for (int i = 0; i < CLIENTS; i++) {
            threads.get(i).join();
            all += begun[i];
        }
        engine.awaitEnd(all);
        engine.rest();
        return all;
    }
}
