package dev.tillbridge.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/// When to look again at what is not known: after 2 s, 5 s, 15 s, 60 s, 5 min, 1 h, 6 h, then daily to day 30.
public final class Backoff {
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(60),
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofHours(6));
    private static final Duration DAILY = Duration.ofDays(1);
    private static final Duration END = Duration.ofDays(30);

    private final DoubleSupplier jitter;

    /// @param jitter 0 to 1 for each wait: up to a tenth is added, so that many activities do not all look at once
    public Backoff(DoubleSupplier jitter) {
        this.jitter = jitter;
    }

    /// Times to the second, for tests.
    public static Backoff exact() {
        return new Backoff(() -> 0);
    }

    /// The time of the next look; empty when 30 days are over and only a person can end it.
    ///
    /// @param since when the outcome became unknown
    /// @param looks how often it has been looked for since
    public Optional<Instant> next(Instant since, int looks, Instant now) {
        if (now.isAfter(since.plus(END))) {
            return Optional.empty();
        }
        var wait = looks < WAITS.size() ? WAITS.get(looks) : DAILY;
        long extraMillis = Math.round(wait.toMillis() * jitter.getAsDouble() / 10);
        return Optional.of(now.plus(wait).plusMillis(extraMillis));
    }
}
