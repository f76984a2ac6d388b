package dev.tillbridge.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteConfig;

/// One connection that commits as often as it can.
final class RawCommits {
    private final Path file;
    private final Duration time;

    RawCommits(Path file, Duration time) {
        this.file = file;
        this.time = time;
    }

    /// Commits per second of one short row each.
    double ofOneRow() throws SQLException {
        try (var connection = connection()) {
            execute(connection, "create table if not exists floor (id integer primary key, body text)");
            try (var insert = connection.prepareStatement("insert into floor (body) values (?)")) {
                double rate = rate(connection, number -> {
                    insert.setString(1, "a row of a usual length, say sixty characters in all, or so");
                    insert.executeUpdate();
                });
                execute(connection, "delete from floor");
                return rate;
            }
        }
    }

    /// Commits per second of the rows that a start stores; both tables are empty before and after.
    double of(StartRows rows) throws SQLException {
        try (var connection = connection();
                var insert = rows.prepare(connection)) {
            double rate = rate(connection, insert::run);
            execute(connection, "delete from activity");
            execute(connection, "delete from journal");
            return rate;
        }
    }

    Connection connection() throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setGetGeneratedKeys(false);
        // As the service has it: the log is moved into the file between the turns, not in the midst of commits.
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, Integer.toString(1 << 14));
        var connection = config.createConnection("jdbc:sqlite:" + file);
        execute(connection, "pragma wal_checkpoint(passive)");
        return connection;
    }

    private double rate(Connection connection, Work work) throws SQLException {
        long end = System.nanoTime() + time.toNanos();
        long commits = 0;
        try (var begin = connection.prepareStatement("begin immediate");
                var commit = connection.prepareStatement("commit")) {
            while (System.nanoTime() < end) {
                begin.execute();
                work.run(++commits);
                commit.execute();
            }
        }
        return commits / (time.toMillis() / 1000.0);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @FunctionalInterface
    private interface Work {
        /// @param number of the commit, from 1
        void run(long number) throws SQLException;
    }
}
