package dev.tillbridge.sandbox.stripe;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When something happens and which request brought it about; no request when a card or the clock did.
record Cause(
        Instant now, @Nullable String requestId, @Nullable String idempotencyKey) {
    static Cause atReader(Instant now) {
        return new Cause(now, null, null);
    }

    long seconds() {
        return now.getEpochSecond();
    }
}
