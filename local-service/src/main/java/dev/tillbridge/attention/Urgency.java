package dev.tillbridge.attention;

import java.time.Duration;
import java.time.Instant;

/// How soon somebody must hear of it who does not look at a screen.
public enum Urgency {
    AT_ONCE(Duration.ZERO),
    /// When it is not over a quarter of an hour after it began; on the list it stands a minute later.
    IF_IT_STAYS(Duration.ofMinutes(14)),
    /// With the others, once a day.
    DAILY(Duration.ofDays(36_500));

    private final Duration after;

    Urgency(Duration after) {
        this.after = after;
    }

    /// Whether it is time, for something that stands on the list since then.
    public boolean isUrgent(Instant since, Instant now) {
        return !now.isBefore(since.plus(after));
    }
}
