package dev.tillbridge.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The server's time at a moment of this computer's counter, which nobody sets.
record ServerTime(Instant then, long nanos) {
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(1);

    /// What asks for it, in microseconds.
    static final String ASK = "(extract(epoch from clock_timestamp()) * 1000000)::bigint";

    /// As the server has just answered it.
    static ServerTime of(long micros) {
        return new ServerTime(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), System.nanoTime());
    }

    /// Asks for it; off by no more than half of the time that the question takes. Empty when that was too long.
    static Optional<ServerTime> ask(Connection connection) throws SQLException {
        long asked = System.nanoTime();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select " + ASK)) {
            row.next();
            var answered = of(row.getLong(1));
            long took = answered.nanos() - asked;
            return took < LONGEST_ANSWER.toNanos()
                    ? Optional.of(new ServerTime(answered.then().plusNanos(took / 2), answered.nanos()))
                    : Optional.empty();
        }
    }

    Instant now() {
        return then.plusNanos(System.nanoTime() - nanos);
    }
}
