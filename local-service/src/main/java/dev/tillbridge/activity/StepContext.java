package dev.tillbridge.activity;

import java.time.Duration;
import java.time.Instant;

/// What a step may know while it runs.
///
/// @param key the idempotency key to send with the effect: activity, step and number; stored before the call. For
/// a
///     [Look] it is only a name
/// @param number how often this step has been started in this activity, from 1
/// @param startedAt when the key was stored
/// @param now the engine's clock when the step was called
public record StepContext(
        ActivityId activity, Journal journal, String key, int number, Instant startedAt, Instant now) {
    /// Processors forget keys after 24 h; a call repeated later would be a second effect.
    private static final Duration KEY_LIFE = Duration.ofHours(20);

    /// True when `resolve` may send the same call with the same key again: the key is younger than 20 h and was
    /// not stored in the future (a clock that was set back hides its age). Otherwise look the effect up by
    /// reference.
    public boolean mayRepeatKey() {
        return !startedAt.isAfter(now) && startedAt.plus(KEY_LIFE).isAfter(now);
    }
}
