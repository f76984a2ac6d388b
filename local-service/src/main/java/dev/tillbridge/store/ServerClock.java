package dev.tillbridge.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// The database server's time, told by this computer's clock and by how far the two were apart when that was last
/// measured. Thread-safe.
final class ServerClock extends Clock {
    private final Clock own;
    private volatile Duration ahead = Duration.ZERO;

    ServerClock(Clock own) {
        this.own = own;
    }

    /// Asks the server. Off by no more than half of the time that the question takes.
    void measure(Connection connection) throws SQLException {
        var asked = own.instant();
        var server = serverTime(connection);
        var answered = own.instant();
        ahead = Duration.between(asked.plus(Duration.between(asked, answered).dividedBy(2)), server);
    }

    private static Instant serverTime(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select (extract(epoch from clock_timestamp()) * 1000000)::bigint")) {
            row.next();
            return Instant.EPOCH.plus(row.getLong(1), ChronoUnit.MICROS);
        }
    }

    @Override
    public Instant instant() {
        return own.instant().plus(ahead);
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
