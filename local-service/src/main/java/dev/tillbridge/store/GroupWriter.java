package dev.tillbridge.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The one writer: takes jobs in the order they came, and lets those that wait together share a commit, each in a
/// savepoint of its own. A commit costs a disk flush, a savepoint next to nothing.
final class GroupWriter {
    private static final int LARGEST_GROUP = 64;
    private static final int TRIES = 5;

    private final BlockingQueue<WriteJob<?>> queue = new LinkedBlockingQueue<>();
    private final Linger linger = new Linger();
    private final WriteSide side;
    private final Failures failures;
    private final Thread thread;
    private volatile boolean closed;

    GroupWriter(WriteSide side, Failures failures) {
        this.side = side;
        this.failures = failures;
        this.thread = Thread.ofPlatform().name("database-writer").daemon(true).unstarted(this::work);
    }

    GroupWriter start() {
        thread.start();
        return this;
    }

    <T extends @Nullable Object> T write(Function<Tx, T> work, Topics topics) {
        refuseInside();
        var job = new WriteJob<>(work);
        // Under the same lock as close, so that no job slips in behind the last one.
        synchronized (queue) {
            if (closed) {
                throw new IllegalStateException("the database is closed");
            }
            queue.add(job);
        }
        return job.await(topics);
    }

    /// Nesting would wait for itself for ever, and a read inside would not see what its own transaction wrote.
    void refuseInside() {
        if (Thread.currentThread().equals(thread)) {
            throw new IllegalStateException("inside a write: use its Tx");
        }
    }

    void close() {
        synchronized (queue) {
            if (closed) {
                return;
            }
            closed = true;
            queue.add(new WriteJob<@Nullable Void>(tx -> null));
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        var group = new ArrayList<WriteJob<?>>();
        while (!(closed && queue.isEmpty())) {
            try {
                group.add(queue.take());
            } catch (InterruptedException nobodyMayStopTheWriter) {
                continue;
            }
            gather(group);
            long begun = System.nanoTime();
            if (group.size() == 1 || !together(group)) {
                group.stream().filter(job -> !job.isSettled()).forEach(this::alone);
            }
            linger.committed(group.size(), System.nanoTime() - begun);
            group.clear();
        }
        side.close();
    }

    /// Adds those that wait already, and those that probably come at once.
    private void gather(List<WriteJob<?>> group) {
        queue.drainTo(group, LARGEST_GROUP - 1);
        int expected = Math.min(LARGEST_GROUP, linger.expected());
        long end = System.nanoTime() + linger.nanos();
        while (group.size() < expected && !closed) {
            try {
                var next = queue.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (next == null) {
                    return;
                }
                group.add(next);
            } catch (InterruptedException nobodyMayStopTheWriter) {
                return;
            }
        }
    }

    private void alone(WriteJob<?> job) {
        for (int attempt = 1; ; attempt++) {
            Handle handle = null;
            try {
                handle = side.begin();
                side.commit(handle, job.run(handle).topics());
                job.succeed();
                return;
            } catch (Throwable failure) {
                if (handle != null) {
                    side.rollback(handle);
                }
                if (attempt == TRIES || !Failures.isPassing(failure)) {
                    job.fail(failures.translate(failure));
                    return;
                }
            }
        }
    }

    /// False when the group could not commit: nothing of it is stored, and who is not settled is to be tried
    /// alone.
    private boolean together(List<WriteJob<?>> group) {
        Handle handle = null;
        var done = new ArrayList<WriteJob<?>>(group.size());
        try {
            handle = side.begin();
            var topics = new LinkedHashSet<String>();
            for (var job : group) {
                if (inSavepoint(handle, job, topics)) {
                    done.add(job);
                }
            }
            side.commit(handle, topics);
        } catch (Throwable failure) {
            if (handle != null) {
                side.rollback(handle);
            }
            return false;
        }
        done.forEach(WriteJob::succeed);
        return true;
    }

    private boolean inSavepoint(Handle handle, WriteJob<?> job, Set<String> topics) throws SQLException {
        side.execute(handle, "savepoint job");
        try {
            topics.addAll(job.run(handle).topics());
        } catch (Throwable failure) {
            // Throws when the failure ended the whole transaction (a full disk does): then the group is tried singly.
            side.execute(handle, "rollback to savepoint job");
            side.execute(handle, "release savepoint job");
            if (Failures.isPassing(failure)) {
                throw failure;
            }
            job.fail(failures.translate(failure));
            return false;
        }
        side.execute(handle, "release savepoint job");
        return true;
    }
}
