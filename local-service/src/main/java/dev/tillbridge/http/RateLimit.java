package dev.tillbridge.http;

import java.util.function.LongSupplier;

/// A bucket of tokens: `burst` at once, `perSecond` in the long run. Thread-safe.
public final class RateLimit {
    private static final long NANOS = 1_000_000_000L;

    private final long perSecond;
    private final long full;
    private final LongSupplier nanos;
    private long level;
    private long seenAt;

    /// @param nanos a clock that only rises, in nanoseconds
    public RateLimit(int perSecond, int burst, LongSupplier nanos) {
        if (perSecond < 1 || burst < 1) {
            throw new IllegalArgumentException("a limit of nothing lets nothing through");
        }
        this.perSecond = perSecond;
        this.full = burst * NANOS;
        this.nanos = nanos;
        this.level = full;
        this.seenAt = nanos.getAsLong();
    }

    /// Takes a token if there is one.
    public synchronized boolean take() {
        long now = nanos.getAsLong();
        // Longer than this and the bucket is full anyway; the bound keeps the product from overflowing.
        long passed = Math.min(Math.max(0, now - seenAt), full);
        seenAt = now;
        level = Math.min(full, level + Math.multiplyExact(passed, perSecond));
        if (level < NANOS) {
            return false;
        }
        level -= NANOS;
        return true;
    }
}
