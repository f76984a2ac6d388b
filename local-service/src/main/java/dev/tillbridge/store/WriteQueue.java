package dev.tillbridge.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Jobs in the order they came. Anybody adds; one at a time waits and takes.
final class WriteQueue {
    /// Shorter waits are over before a parked thread is awake.
    private static final long WORTH_PARKING_NANOS = 100_000;

    private final ArrayDeque<WriteJob<?>> jobs = new ArrayDeque<>();
    private volatile int size;
    private boolean closed;
    private @Nullable Thread waiting;
    private int awaited;

    /// False when the last job is in.
    synchronized boolean add(WriteJob<?> job) {
        if (closed) {
            return false;
        }
        jobs.add(job);
        size = jobs.size();
        if (waiting != null && size >= awaited) {
            LockSupport.unpark(waiting);
        }
        return true;
    }

    /// [#add]; nothing can be added after it.
    synchronized boolean addLast(WriteJob<?> job) {
        boolean added = add(job);
        closed = true;
        return added;
    }

    synchronized List<WriteJob<?>> take(int most) {
        var taken = new ArrayList<WriteJob<?>>(Math.min(most, jobs.size()));
        while (taken.size() < most && !jobs.isEmpty()) {
            taken.add(jobs.remove());
        }
        size = jobs.size();
        return taken;
    }

    synchronized void wakeFirst() {
        if (!jobs.isEmpty()) {
            jobs.element().wake();
        }
    }

    /// Returns when there are so many jobs, or the time is over.
    @SuppressWarnings("ThreadPriorityCheck") // a hint: without it the same jobs are done in more commits
    void await(int count, long nanos) {
        if (size >= count) {
            return;
        }
        // Lets those run who were answered together with this one and come back together with it.
        Thread.yield();
        long end = System.nanoTime() + nanos;
        boolean parks = nanos > WORTH_PARKING_NANOS;
        wakeAt(parks ? Thread.currentThread() : null, count);
        for (long left = nanos; size < count && left > 0; left = end - System.nanoTime()) {
            if (parks) {
                LockSupport.parkNanos(this, left);
            } else {
                Thread.onSpinWait();
            }
        }
        wakeAt(null, 0);
    }

    private synchronized void wakeAt(@Nullable Thread thread, int count) {
        waiting = thread;
        awaited = count;
    }
}
