package dev.tillbridge.pims.profile;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Looks again a few times at what may still be filling itself.
final class Patience {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Patience() {}

    /// The first look that is enough, or the last one that began within the time.
    static <T> T look(Duration within, Supplier<T> look, Predicate<T> enough) {
        long begun = System.nanoTime();
        var seen = look.get();
        while (!enough.test(seen) && System.nanoTime() - begun + PAUSE.toNanos() < within.toNanos()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            seen = look.get();
        }
        return seen;
    }
}
