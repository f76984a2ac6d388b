package dev.tillbridge.activity;

import dev.tillbridge.store.View;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// The time that leases are measured in: the server's where services share a database, since their own clocks
/// differ.
final class LeaseTime {
    static final Duration LENGTH = Duration.ofSeconds(15);
    static final Duration RENEWAL = Duration.ofSeconds(5);

    private final boolean shared;
    private final Clock clock;

    LeaseTime(boolean shared, Clock clock) {
        this.shared = shared;
        this.clock = clock;
    }

    Instant now(View view) {
        return shared ? view.serverTime().orElseGet(() -> LeaseRows.serverTime(view)) : clock.instant();
    }

    Instant until(View view) {
        return now(view).plus(LENGTH);
    }
}
