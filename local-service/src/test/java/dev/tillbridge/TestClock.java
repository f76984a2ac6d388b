package dev.tillbridge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands until a test lets time pass. Thread-safe.
public final class TestClock extends Clock {
    private final AtomicReference<Instant> now;

    /// @param start the first instant, as `2026-11-21T10:41:00Z`
    public TestClock(String start) {
        this.now = new AtomicReference<>(Instant.parse(start));
    }

    public void pass(Duration time) {
        now.updateAndGet(then -> then.plus(time));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("only instants are asked for");
    }
}
