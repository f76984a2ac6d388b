package dev.tillbridge.app;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Somebody's wish that the service ends: for good, or to begin anew elsewhere. Thread-safe.
final class Ending {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final AtomicReference<@Nullable GoingOver> over = new AtomicReference<>();

    void stop() {
        asked.countDown();
    }

    void goOver(GoingOver wish) {
        over.set(wish);
        asked.countDown();
    }

    /// False when the time is over and nobody asked.
    boolean await(long time, TimeUnit unit) throws InterruptedException {
        return asked.await(time, unit);
    }

    Optional<GoingOver> goingOver() {
        return Optional.ofNullable(over.get());
    }
}
