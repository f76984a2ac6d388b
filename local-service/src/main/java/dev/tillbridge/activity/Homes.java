package dev.tillbridge.activity;

import dev.tillbridge.store.View;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which services on this database are heard of. Each has a home, by which activities name the one that alone
/// reaches what they need (a browser, a serial port). Safe for any number of threads.
public final class Homes {
    /// After this time without a sign of life a home counts as silent.
    public static final Duration SILENCE = Duration.ofSeconds(60);

    private final LeaseTime time;
    private final Clock clock;

    /// @param shared whether other services may work on the database
    public Homes(boolean shared, Clock clock) {
        this.time = new LeaseTime(shared, clock);
        this.clock = clock;
    }

    /// When the service was last heard of; empty when never.
    public Optional<Instant> seen(View view, String home) {
        return HomeRows.seen(view, home);
    }

    /// Whether the service was not heard of for a minute.
    public boolean isSilent(View view, String home) {
        var since = time.now(view).minus(SILENCE);
        return seen(view, home).filter(at -> !at.isBefore(since)).isEmpty();
    }

    /// What is due and waits for a silent home, longest due first, at most 500.
    public List<Waiting> waiting(View view) {
        return HomeRows.waiting(view, clock.instant(), time.now(view).minus(SILENCE));
    }

    /// An activity whose home is silent.
    public record Waiting(ActivityId activity, String kind, String home) {}
}
