package dev.tillbridge.sandbox.stripe;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What can go wrong with a call on purpose.
enum FaultKind {
    /// The connection breaks before anything is done.
    DROP_BEFORE,
    /// Everything is done and stored, then the connection breaks without an answer.
    DROP_AFTER,
    /// 500; nothing done, nothing stored.
    ERROR_BEFORE,
    /// 500 after the work; the 500 is what the idempotency key replays.
    ERROR_AFTER,
    /// 409 `lock_timeout`; nothing done.
    CONFLICT,
    /// 409 `idempotency_key_in_use`; nothing done by this call.
    KEY_IN_USE,
    /// 429 `rate_limit`; nothing done.
    RATE_LIMIT,
    /// 403; nothing done.
    FORBIDDEN,
    /// The reader did not answer in time and did not get the request; nothing done.
    READER_TIMEOUT_BEFORE,
    /// The reader did not answer in time, yet it got the request.
    READER_TIMEOUT_AFTER,
    /// The work is done at once, the answer waits.
    SLOW,
    /// The answer names more money than what was moved.
    WRONG_AMOUNT,
    /// The answer names another currency.
    WRONG_CURRENCY,
    /// The answer's metadata are someone else's.
    WRONG_REFERENCE;

    static @Nullable FaultKind named(String name) {
        for (var kind : values()) {
            if (kind.name().equals(name.toUpperCase(Locale.ROOT))) {
                return kind;
            }
        }
        return null;
    }
}
