package dev.tillbridge.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A writer with a thread of its own, which nobody interrupts: an interrupt would cut the connection to a server.
final class ThreadWriter implements Writer {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadWriter.class);

    private final BlockingQueue<WriteJob<?>> queue = new LinkedBlockingQueue<>();
    private final Linger linger = new Linger();
    private final WriteSide side;
    private final CommitGroup group;
    private final Thread thread;
    private volatile boolean closed;

    ThreadWriter(WriteSide side, Failures failures) {
        this.side = side;
        this.group = new CommitGroup(side, failures);
        this.thread = Thread.ofPlatform().name("database-writer").daemon(true).unstarted(this::work);
    }

    ThreadWriter start() {
        thread.start();
        return this;
    }

    @Override
    public <T extends @Nullable Object> T write(Function<Tx, T> work, Topics topics) {
        refuseInside();
        var job = new WriteJob<>(work);
        // Under the same lock as close, so that no job slips in behind the last one.
        synchronized (queue) {
            if (closed) {
                throw new IllegalStateException("the database is closed");
            }
            queue.add(job);
        }
        job.await();
        return job.answer(topics);
    }

    @Override
    public void refuseInside() {
        if (Thread.currentThread().equals(thread)) {
            throw new IllegalStateException("inside a write: use its Tx");
        }
    }

    @Override
    public void close() {
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
        var jobs = new ArrayList<WriteJob<?>>();
        while (!(closed && queue.isEmpty())) {
            try {
                jobs.add(queue.take());
            } catch (InterruptedException nobodyMayStopTheWriter) {
                continue;
            }
            gather(jobs);
            carryOut(jobs);
            linger.committed(jobs.size(), group.flushNanos());
            jobs.clear();
        }
        side.close();
    }

    /// An [Error] ends the writer, and leaves nobody waiting for it.
    private void carryOut(List<WriteJob<?>> jobs) {
        boolean over = false;
        try {
            group.carryOut(jobs);
            over = true;
        } finally {
            if (!over) {
                end(jobs);
            }
        }
    }

    private void end(List<WriteJob<?>> jobs) {
        synchronized (queue) {
            closed = true;
            queue.drainTo(jobs);
        }
        for (var job : jobs) {
            try {
                if (!job.isSettled()) {
                    job.fail(new IllegalStateException("the writer broke off"));
                }
            } catch (Error another) {
                LOG.error("after what broke the writer off", another);
            }
        }
    }

    /// Adds those that wait already, and those that probably come at once.
    private void gather(List<WriteJob<?>> jobs) {
        queue.drainTo(jobs, CommitGroup.LARGEST - 1);
        int expected = Math.min(CommitGroup.LARGEST, linger.expected());
        long end = System.nanoTime() + linger.nanos();
        while (jobs.size() < expected && !closed) {
            try {
                var next = queue.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (next == null) {
                    return;
                }
                jobs.add(next);
            } catch (InterruptedException nobodyMayStopTheWriter) {
                return;
            }
        }
    }
}
