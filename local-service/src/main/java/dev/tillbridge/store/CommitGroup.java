package dev.tillbridge.store;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Carries out jobs that share a commit: a commit costs a disk flush, each job more costs next to nothing. Used by
/// one thread at a time.
final class CommitGroup {
    static final int LARGEST = 64;
    private static final int TRIES = 5;

    private final WriteSide side;
    private final Failures failures;
    private long flushNanos;

    CommitGroup(WriteSide side, Failures failures) {
        this.side = side;
        this.failures = failures;
    }

    /// Every job is settled afterwards, and its caller woken.
    void carryOut(List<WriteJob<?>> jobs) {
        if (jobs.size() > 1) {
            together(jobs, false);
            together(unsettled(jobs), true);
        }
        unsettled(jobs).forEach(this::alone);
    }

    private static List<WriteJob<?>> unsettled(List<WriteJob<?>> jobs) {
        return jobs.stream().filter(job -> !job.isSettled()).toList();
    }

    /// What the last commit took.
    long flushNanos() {
        return flushNanos;
    }

    private void commit(Handle handle, Set<String> topics) throws SQLException {
        long begun = System.nanoTime();
        side.commit(handle, topics);
        flushNanos = System.nanoTime() - begun;
    }

    private void alone(WriteJob<?> job) {
        for (int attempt = 1; ; attempt++) {
            Handle handle = null;
            try {
                handle = side.begin();
                commit(handle, job.run(handle, attempt == 1).topics());
                job.succeed();
                return;
            } catch (Throwable failure) {
                if (handle != null) {
                    side.rollback(handle);
                }
                job.undone();
                boolean again = Failures.isPassing(failure) || (job.trusted() && Failures.isRefusal(failure));
                if (attempt == TRIES || !again) {
                    job.fail(failures.translate(failure));
                    return;
                }
            }
        }
    }

    /// Who is not settled afterwards is to be tried again: nothing of it is stored.
    ///
    /// @param savepoints whether each job gets its own, so that one that fails leaves the others alone. They cost
    /// as much as a short job does, and jobs seldom fail: so the first try is without.
    private void together(List<WriteJob<?>> jobs, boolean savepoints) {
        if (jobs.isEmpty()) {
            return;
        }
        Handle handle = null;
        try {
            handle = side.begin();
            var topics = new LinkedHashSet<String>();
            for (var job : jobs) {
                if (savepoints) {
                    inSavepoint(handle, job, topics);
                } else {
                    topics.addAll(job.run(handle, true).topics());
                    side.jobEnded(handle);
                }
            }
            commit(handle, topics);
        } catch (Throwable failure) {
            if (handle != null) {
                side.rollback(handle);
            }
            broken(jobs, failure);
            return;
        }
        unsettled(jobs).forEach(WriteJob::succeed);
    }

    /// A line that broke during the commit may have broken after it: then nobody may do the work again, and all are
    /// told that the database cannot be reached.
    private void broken(List<WriteJob<?>> jobs, Throwable failure) {
        jobs.forEach(WriteJob::undone);
        if (!Failures.isRefusal(failure)) {
            var told = failures.translate(failure);
            unsettled(jobs).forEach(job -> job.fail(told));
        }
    }

    private void inSavepoint(Handle handle, WriteJob<?> job, Set<String> topics) throws SQLException {
        side.execute(handle, "savepoint job");
        try {
            topics.addAll(job.run(handle, false).topics());
        } catch (Throwable failure) {
            // Throws when the failure ended the whole transaction (a full disk does): then the group is tried singly.
            side.execute(handle, "rollback to savepoint job");
            side.execute(handle, "release savepoint job");
            job.undone();
            if (Failures.isPassing(failure)) {
                throw failure;
            }
            job.fail(failures.translate(failure));
            return;
        }
        side.execute(handle, "release savepoint job");
    }
}
