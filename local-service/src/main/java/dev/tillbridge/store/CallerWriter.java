package dev.tillbridge.store;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A writer without a thread: whoever finds it free carries out all jobs that wait, in the order they came, and
/// commits them together; who finds it busy waits for the one at work. To wake another thread takes as long as a
/// flush of a fast disk does, and a caller that is alone wakes nobody.
final class CallerWriter implements Writer {
    private final WriteQueue queue = new WriteQueue();
    private final ReentrantLock turn = new ReentrantLock();
    private final Linger linger = new Linger();
    private final WriteSide side;
    private final CommitGroup group;

    CallerWriter(WriteSide side, Failures failures) {
        this.side = side;
        this.group = new CommitGroup(side, failures);
    }

    @Override
    public <T extends @Nullable Object> T write(Function<Tx, T> work, Topics topics) {
        refuseInside();
        var job = new WriteJob<>(work);
        if (!queue.add(job)) {
            throw new IllegalStateException("the database is closed");
        }
        bringAbout(job);
        return job.answer(topics);
    }

    @Override
    public void refuseInside() {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("inside a write: use its Tx");
        }
    }

    @Override
    public void close() {
        var last = new WriteJob<@Nullable Void>(tx -> null);
        if (!queue.addLast(last)) {
            return;
        }
        bringAbout(last);
        turn.lock();
        try {
            side.close();
        } finally {
            turn.unlock();
        }
    }

    private void bringAbout(WriteJob<?> job) {
        boolean interrupted = false;
        while (!job.isSettled()) {
            // The jobs of others are none of an interrupt's business, and the caller must learn what happened.
            interrupted |= Thread.interrupted();
            if (turn.tryLock()) {
                try {
                    takeTurn();
                } finally {
                    turn.unlock();
                    // Mostly somebody else has taken the turn before he is awake, and his job with it.
                    queue.wakeFirst();
                }
            } else {
                LockSupport.park(this);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeTurn() {
        queue.await(Math.min(CommitGroup.LARGEST, linger.expected()), linger.nanos());
        var jobs = queue.take(CommitGroup.LARGEST);
        if (jobs.isEmpty()) {
            return;
        }
        try {
            group.carryOut(jobs);
        } finally {
            leaveNobodyWaiting(jobs);
        }
        linger.committed(jobs.size(), group.flushNanos());
    }

    private static void leaveNobodyWaiting(List<WriteJob<?>> jobs) {
        for (var job : jobs) {
            if (!job.isSettled()) {
                job.fail(new IllegalStateException("the writer broke off"));
            }
        }
    }
}
