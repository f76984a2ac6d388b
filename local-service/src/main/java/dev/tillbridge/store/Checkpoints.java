package dev.tillbridge.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves what was committed from the write-ahead log into the data file, on a thread of its own and mostly while
/// nobody writes. Left to itself, SQLite does it in the midst of somebody's commit, who then waits for ten others.
///
/// Nothing depends on it: what is in the log is committed, and is found there after a crash.
final class Checkpoints {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    /// Fewer commits are not worth the two flushes.
    private static final long FEW = 30;

    /// After so many it is done also while others write: a long log makes reading slow and takes room.
    private static final long MANY = 2_000;

    private static final long PAUSE_NANOS = 150_000_000;

    private final Connection connection;
    private final AtomicLong commits = new AtomicLong();
    private final Thread thread;
    private volatile boolean resting;
    private volatile boolean closed;

    /// @param connection its own; closed with it
    private Checkpoints(Connection connection) {
        this.connection = connection;
        this.thread = Thread.ofPlatform().daemon().name("checkpoints").unstarted(this::run);
    }

    /// @param connection its own; closed with it
    static Checkpoints start(Connection connection) {
        var checkpoints = new Checkpoints(connection);
        checkpoints.thread.start();
        return checkpoints;
    }

    /// Something was committed. Costs nothing while the thread is at it anyway.
    void committed() {
        commits.incrementAndGet();
        if (resting) {
            LockSupport.unpark(thread);
        }
    }

    private void run() {
        long seen = 0;
        long moved = 0;
        while (!closed) {
            long now = commits.get();
            if (now - moved > MANY || (now == seen && now - moved > FEW)) {
                moveOn();
                moved = now;
            }
            if (now == seen) {
                rest(seen);
            } else {
                seen = now;
                LockSupport.parkNanos(this, PAUSE_NANOS);
            }
        }
    }

    private void rest(long seen) {
        resting = true;
        while (commits.get() == seen && !closed) {
            LockSupport.park(this);
        }
        resting = false;
    }

    private void moveOn() {
        try (var statement = connection.createStatement()) {
            statement.execute("pragma wal_checkpoint(passive)");
        } catch (SQLException later) {
            // A full disk, say. The log holds everything, and the next commit that finds it too long tries again.
            LOG.warn("the write-ahead log stays as it is: {}", later.getMessage());
        }
    }

    /// Waits for one that is under way.
    void close() {
        closed = true;
        LockSupport.unpark(thread);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException insists) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        try {
            connection.close();
        } catch (SQLException harmless) {
            LOG.debug("a connection did not close: {}", harmless.getMessage());
        }
    }
}
