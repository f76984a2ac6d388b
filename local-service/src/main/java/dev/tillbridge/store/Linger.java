package dev.tillbridge.store;

/// How long the writer waits for company before it begins. Callers that were answered together mostly come back
/// together a moment later; the one that comes last would otherwise wait for a whole commit. A caller that is
/// alone never waits. Used by one thread at a time.
final class Linger {
    /// Of a commit's length: what a wait in vain may cost.
    private static final int SHARE = 4;

    private static final long LONGEST_NANOS = 1_000_000;

    private int last = 1;
    private int before = 1;
    private long commitNanos;

    /// The number of jobs that a group probably will have.
    int expected() {
        return Math.max(last, before);
    }

    long nanos() {
        return Math.min(LONGEST_NANOS, commitNanos / SHARE);
    }

    /// @param nanos what the commit took, without the jobs
    void committed(int jobs, long nanos) {
        before = last;
        last = jobs;
        commitNanos = commitNanos == 0 ? nanos : commitNanos + (nanos - commitNanos) / 8;
    }
}
