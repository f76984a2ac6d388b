package dev.tillbridge.sandbox.stripe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/// The processor's own clock: it can be moved ahead of the one it was given, so that days pass at once. Only ever
/// forward, and kept over a restart. Thread-safe.
final class MovedClock extends Clock {
    private static final String AHEAD = "clockAheadMillis";
    private final Clock given;
    private final Settings settings;
    private final AtomicLong ahead = new AtomicLong();

    MovedClock(Clock given, Settings settings, Book book) {
        this.given = given;
        this.settings = settings;
        ahead.set(book.inTransaction(() -> settings.number(AHEAD)));
    }

    /// Called inside a transaction.
    void forward(Duration by) {
        settings.set(AHEAD, settings.number(AHEAD) + by.toMillis());
        ahead.addAndGet(by.toMillis());
    }

    @Override
    public Instant instant() {
        return given.instant().plusMillis(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return given.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
