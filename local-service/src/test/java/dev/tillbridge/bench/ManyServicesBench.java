package dev.tillbridge.bench;

import dev.tillbridge.store.PostgresAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Activities of several service processes on one database, beside db-scheduler with as many processes on another
/// database of the same server, by turns. Both write as many durable rows a unit of work: an activity of three steps
/// writes as many as several tasks.
final class ManyServicesBench {
    private static final List<Integer> PROCESSES = List.of(1, 4, 16);
    private static final Duration TURN = Duration.ofMillis(1_500);
    private static final int ROUNDS = 5;

    /// For the compilers, which all processes have of their own, on processors that they share: services run for days,
    /// so each gets about the same processor time before anything is counted, however many they are.
    private static final int WARM_ROUNDS = 8;

    private static final int WARM_ROUNDS_OF_EACH = 5;

    private final BenchServer server;

    ManyServicesBench(BenchServer server) {
        this.server = server;
    }

    void run(Findings found) throws IOException {
        for (int processes : PROCESSES) {
            found.add(figure(processes));
        }
    }

    private Figure figure(int processes) throws IOException {
        var ourDatabase = server.migrated();
        var theirDatabase = server.database();
        BenchServer.ask(theirDatabase, SchedulerWork.TABLES);
        double before = BenchServer.rowsWritten(ourDatabase);
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        double ourUnits = 0;
        double theirUnits = 0;
        try (var us = Crew.start(Work.Kind.OURS, ourDatabase, processes);
                var them = Crew.start(Work.Kind.DB_SCHEDULER, theirDatabase, processes)) {
            for (int i = 0; i < WARM_ROUNDS + WARM_ROUNDS_OF_EACH * processes; i++) {
                ourUnits += us.work(TURN).units();
                theirUnits += them.work(TURN).units();
            }
            for (int round = 0; round < ROUNDS; round++) {
                var mine = us.work(TURN);
                var other = them.work(TURN);
                ourUnits += mine.units();
                theirUnits += other.units();
                ours.add(mine.rate());
                theirs.add(other.rate());
            }
        }
        double rows = (BenchServer.rowsWritten(ourDatabase) - before) / ourUnits;
        double theirRows = BenchServer.rowsWritten(theirDatabase) / theirUnits;
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            ratios.add(ours.get(round) * rows / (theirs.get(round) * theirRows));
        }
        var beside = Figure.words(
                "ours: %.0f activities/s of %.1f rows; floor: db-scheduler, %.0f tasks/s of %.1f rows",
                Figure.median(ours), rows, Figure.median(theirs), theirRows);
        return Figure.atLeast("activities, service processes: " + processes, Figure.median(ratios), "x", 1.0, beside);
    }

    private record Done(double units, double seconds) {
        double rate() {
            return units / seconds;
        }
    }

    private record Crew(List<WorkProcess> processes) implements AutoCloseable {
        static Crew start(Work.Kind kind, PostgresAddress database, int count) throws IOException {
            var processes = new ArrayList<WorkProcess>();
            for (int i = 0; i < count; i++) {
                processes.add(WorkProcess.start(kind, database, i));
            }
            processes.forEach(WorkProcess::awaitReady);
            return new Crew(processes);
        }

        Done work(Duration time) {
            long begun = System.nanoTime();
            processes.forEach(process -> process.go(time));
            long units = processes.stream().mapToLong(WorkProcess::done).sum();
            return new Done(units, (System.nanoTime() - begun) / 1e9);
        }

        @Override
        public void close() {
            processes.forEach(WorkProcess::close);
        }
    }
}
