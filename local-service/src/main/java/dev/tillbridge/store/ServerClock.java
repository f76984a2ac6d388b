package dev.tillbridge.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// The database server's time as it was last measured, and what has passed since by a clock that nobody sets.
/// Thread-safe.
final class ServerClock extends Clock {
    /// This computer's clock was set, or it slept, when its clock and the counter are this far apart.
    private static final Duration APART = Duration.ofSeconds(1);

    private final Clock own;
    private volatile Base base;

    /// @param server the server's time then
    /// @param nanos [System#nanoTime] then
    /// @param own this computer's time then
    private record Base(Instant server, long nanos, Instant own) {
        Duration since() {
            return Duration.ofNanos(System.nanoTime() - nanos);
        }
    }

    ServerClock(Clock own) {
        this.own = own;
        this.base = new Base(own.instant(), System.nanoTime(), own.instant());
    }

    /// The server's time was measured now.
    void measured(ServerTime time) {
        base = new Base(time.then(), time.nanos(), own.instant());
    }

    /// Whether this computer slept, or its clock was set, since the last measurement.
    boolean isInDoubt() {
        var then = base;
        var byOwn = Duration.between(then.own(), own.instant());
        return byOwn.minus(then.since()).abs().compareTo(APART) > 0;
    }

    @Override
    public Instant instant() {
        var then = base;
        return then.server().plus(then.since());
    }

    @Override
    public ZoneId getZone() {
        return own.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var other = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return other.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId another) {
                return other.withZone(another);
            }
        };
    }
}
