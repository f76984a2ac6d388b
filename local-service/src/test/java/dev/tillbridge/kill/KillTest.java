package dev.tillbridge.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the packaged service with SIGKILL at moments spread evenly over a sale, and over giving money back, in two
/// lanes.
///
/// System properties: `tillbridge.kills` (how many; else as many as fit), `tillbridge.kill.seconds` (the time that
/// they may take), `tillbridge.seed`.
@Tag("kill")
final class KillTest {
    private static final int LANES = 2;

    @TempDir
    Path folder;

    @Test
    void whenever_the_service_is_killed_money_comes_once_and_goes_back_once_and_is_entered_once() throws Exception {
        long seed = Long.getLong("tillbridge.seed", System.currentTimeMillis() % 1_000_000);
        int kills = Integer.getInteger("tillbridge.kills", Integer.MAX_VALUE);
        boolean counted = kills != Integer.MAX_VALUE;
        var time = Duration.ofSeconds(Integer.getInteger("tillbridge.kill.seconds", counted ? 86_400 : 170));
        var tally = new Tally();
        long end = System.nanoTime() + time.toNanos();
        var lanes = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < LANES; i++) {
            int lane = i;
            lanes.add(() -> run(lane, kills / LANES + (lane < kills % LANES ? 1 : 0), end, seed, tally));
        }
        System.err.println("killing with seed " + seed);
        try (var threads = Executors.newFixedThreadPool(LANES)) {
            for (Future<Integer> lane : threads.invokeAll(lanes)) {
                lane.get();
            }
        }
        System.out.println(tally.line(seed));
        assertThat(tally.wrong()).as("seed %s", seed).isEmpty();
        assertThat(tally.kills()).isPositive();
    }

    private int run(int number, int most, long end, long seed, Tally tally) throws Exception {
        try (var lane = new KillLane(folder.resolve("lane-" + number), seed * LANES + number, tally)) {
            int done = 0;
            while (done < most && System.nanoTime() < end) {
                lane.kill();
                done++;
            }
            return done;
        }
    }
}
