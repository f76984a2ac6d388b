package dev.tillbridge.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/// Lets something go wrong at each row that a sale writes: the service that has it is killed, stopped past its
/// lease or cut off, the database server is cut off. Two desks sell, several pairs at a time; what is counted is
/// what the processor and the clinic hold. The last line is `N faults, 0 double, 0 lost, seed S`.
public final class Faults {
    private Faults() {}

    /// How many (0: a whole round), the seed, how many pairs of desks; then, if only some, the kinds.
    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        int lanes = Integer.parseInt(arguments[2]);
        var kinds = Arrays.stream(arguments).skip(3).map(Fault.Kind::valueOf).toList();
        var folder = Files.createTempDirectory("tillbridge-faults");
        // However this ends, no service and no server stays behind.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly)));
        try {
            int code = run(folder, count, seed, lanes, kinds.isEmpty() ? Fault.Kind.lasting() : kinds);
            clear(folder);
            System.exit(code);
        } catch (Exception failed) {
            failed.printStackTrace();
            // What was started has threads that would keep this going for ever.
            System.exit(1);
        }
    }

    private static int run(Path folder, int count, long seed, int pairs, List<Fault.Kind> kinds) throws Exception {
        long begun = System.nanoTime();
        var score = new Score();
        boolean standby = kinds.contains(Fault.Kind.FAILED_OVER) || kinds.contains(Fault.Kind.STANDBY_GONE);
        try (var town = standby ? Town.withStandby(folder, 2 * pairs) : Town.build(folder, 2 * pairs);
                var threads = Executors.newFixedThreadPool(pairs)) {
            System.err.println(seconds(begun) + " s: the network is cut by " + town.network.kind());
            var lanes = new ArrayList<Lane>();
            for (int number = 0; number < pairs; number++) {
                lanes.add(new Lane(number, folder.resolve("lane-" + number), town, score));
            }
            var rows = lanes.getFirst().boundaries();
            var faults = count == 0 ? Fault.all(rows, kinds, seed) : Fault.some(rows, kinds, count, seed);
            System.err.println(seconds(begun) + " s: " + faults.size() + " faults at the " + rows.size()
                    + " transactions of a sale, seed " + seed);
            var queue = new ConcurrentLinkedQueue<>(faults);
            var works = new ArrayList<Callable<Integer>>();
            lanes.forEach(lane -> works.add(() -> work(lane, queue, score)));
            for (var work : threads.invokeAll(works)) {
                work.get();
            }
            for (var lane : lanes) {
                lane.close();
            }
        }
        score.wrong().forEach(System.out::println);
        System.out.println("carried on by the other desk: " + score.carriedOn() + "; " + seconds(begun) + " s");
        System.out.println(score.line(seed));
        return score.wrong().isEmpty() && score.faults() > 0 ? 0 : 1;
    }

    private static long seconds(long begun) {
        return (System.nanoTime() - begun) / 1_000_000_000;
    }

    private static int work(Lane lane, ConcurrentLinkedQueue<Fault> queue, Score score) throws Exception {
        int done = 0;
        for (var fault = queue.poll(); fault != null; fault = queue.poll()) {
            long begun = System.nanoTime();
            try {
                lane.suffer(fault);
            } catch (Exception broke) {
                score.broke(fault + " broke the run: " + broke);
                throw broke;
            }
            done++;
            System.err.println(fault + ": " + (System.nanoTime() - begun) / 1_000_000 + " ms");
        }
        return done;
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
