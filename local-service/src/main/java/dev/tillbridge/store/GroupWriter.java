package dev.tillbridge.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The one writer: takes jobs in the order they came, and lets those that wait together share a commit, each in a
/// savepoint of its own. A commit costs a disk flush, a savepoint next to nothing.
final class GroupWriter {
    private static final int LARGEST_GROUP = 64;
    private static final int TRIES = 5;

    private final BlockingQueue<WriteJob<?>> queue = new LinkedBlockingQueue<>();
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
            queue.drainTo(group, LARGEST_GROUP - 1);
            if (group.size() == 1 || !together(group)) {
                group.stream().filter(job -> !job.isSettled()).forEach(this::alone);
            }
            group.clear();
        }
        side.close();
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

    private boolean inSavepoint(Handle handle, WriteJob<?> job, Set<String> topics) {
        handle.execute("savepoint job");
        try {
            topics.addAll(job.run(handle).topics());
        } catch (Throwable failure) {
            // Throws when the failure ended the whole transaction (a full disk does): then the group is tried singly.
            handle.execute("rollback to savepoint job");
            handle.execute("release savepoint job");
            if (Failures.isPassing(failure)) {
                throw failure;
            }
            job.fail(failures.translate(failure));
            return false;
        }
        handle.execute("release savepoint job");
        return true;
    }
}
