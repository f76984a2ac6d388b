package dev.tillbridge.store;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// One caller's work on its way through the writer.
final class WriteJob<T extends @Nullable Object> {
    private final Function<Tx, T> work;
    private final Thread caller = Thread.currentThread();
    private @Nullable T answer;
    private @Nullable OpenTx tx;
    private @Nullable Throwable failure;
    private volatile boolean settled;

    WriteJob(Function<Tx, T> work) {
        this.work = work;
    }

    /// Runs the work; throws what it throws.
    ///
    /// @param firstTry whether it may rely on what is nearly always so
    OpenTx run(Handle handle, boolean firstTry) {
        var open = new OpenTx(handle, firstTry);
        tx = open;
        try {
            answer = work.apply(open);
        } finally {
            open.end();
        }
        return open;
    }

    /// Whether the last run relied on what may not be so.
    boolean trusted() {
        return tx != null && tx.trusted();
    }

    /// Nothing of the last run is stored.
    void undone() {
        if (tx != null) {
            tx.undone();
        }
    }

    void succeed() {
        settled = true;
        wake();
    }

    void fail(Throwable why) {
        failure = why;
        try {
            undone();
        } finally {
            settled = true;
            wake();
        }
    }

    boolean isSettled() {
        return settled;
    }

    void wake() {
        if (!caller.equals(Thread.currentThread())) {
            LockSupport.unpark(caller);
        }
    }

    /// Waits for the commit, whatever interrupts: the caller must learn whether it happened.
    void await() {
        boolean interrupted = false;
        while (!settled) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// What the settled work answered or threw; what is to follow the commit has run.
    @SuppressWarnings("NullAway") // a job that succeeded has its answer, which is null only where T may be
    T answer(Topics topics) {
        switch (failure) {
            case null -> {}
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            case Throwable other -> throw new IllegalStateException(other);
        }
        tx.committed(topics);
        return answer;
    }
}
