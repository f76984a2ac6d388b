package dev.tillbridge.activity;

import java.time.Duration;
import java.time.Instant;

/// Notices a clock that was set back, against what this service saw of it and what stands in the journal. What
/// waits for a time would else wait for the difference as well, with a client standing there. Thread-safe.
final class ClockWatch {
    /// Time servers correct a clock by less, and other computers' clocks differ by less.
    private static final Duration ORDINARY = Duration.ofSeconds(10);

    private Instant latest = Instant.MIN;

    synchronized void seen(Instant time) {
        if (time.isAfter(latest)) {
            latest = time;
        }
    }

    /// Whether it is earlier now than it has been; says so once.
    synchronized boolean setBack(Instant now) {
        boolean back = !latest.equals(Instant.MIN) && now.isBefore(latest.minus(ORDINARY));
        if (back) {
            latest = now;
        }
        seen(now);
        return back;
    }
}
