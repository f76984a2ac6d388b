package dev.tillbridge.activity;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// What one runner has in hand, and how much more it may take. Safe for any number of threads.
final class Slots {
    private final int all;
    private final Semaphore free;
    private final Map<ActivityId, Optional<Lease>> inHand = new ConcurrentHashMap<>();

    Slots(int all) {
        this.all = all;
        this.free = new Semaphore(all);
    }

    /// Returns when there is room for one more.
    void awaitRoom() throws InterruptedException {
        free.acquire();
        free.release();
    }

    /// Takes the activity as soon as there is room. False when it is in hand already.
    boolean take(ActivityId id) throws InterruptedException {
        if (inHand.putIfAbsent(id, Optional.empty()) != null) {
            return false;
        }
        try {
            free.acquire();
            return true;
        } catch (InterruptedException e) {
            inHand.remove(id);
            throw e;
        }
    }

    /// [#take] without waiting. False when there is no room too, or when something else waits for it: that has
    /// been due for longer.
    boolean takeAtOnce(ActivityId id) {
        if (free.hasQueuedThreads() || !free.tryAcquire()) {
            return false;
        }
        if (inHand.putIfAbsent(id, Optional.empty()) == null) {
            return true;
        }
        free.release();
        return false;
    }

    /// The lease of what is in hand, to be kept from lapsing.
    void holds(Lease lease) {
        inHand.put(lease.activity(), Optional.of(lease));
    }

    void free(ActivityId id) {
        inHand.remove(id);
        free.release();
    }

    boolean isIdle() {
        return inHand.isEmpty();
    }

    List<Lease> leases() {
        return inHand.values().stream().flatMap(Optional::stream).toList();
    }

    /// False when something is in hand still after that time.
    boolean awaitIdle(Duration time) throws InterruptedException {
        boolean idle = free.tryAcquire(all, time.toNanos(), TimeUnit.NANOSECONDS);
        if (idle) {
            free.release(all);
        }
        return idle;
    }
}
