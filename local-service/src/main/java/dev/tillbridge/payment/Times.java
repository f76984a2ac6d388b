package dev.tillbridge.payment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Times as columns hold them: microseconds since 1970 UTC.
final class Times {
    private Times() {}

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static Optional<Instant> optional(@Nullable Object micros) {
        return micros instanceof Number number ? Optional.of(instant(number.longValue())) : Optional.empty();
    }
}
