package dev.tillbridge.bench;

import dev.tillbridge.store.Databases;
import dev.tillbridge.store.PostgresAddress;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A PostgreSQL server as it is installed: every commit is on the disk before it is answered.
final class BenchServer implements AutoCloseable {
    /// What the kernel counts the time of ended processes in.
    private static final double TICKS_PER_SECOND = 100;

    private final AtomicInteger names = new AtomicInteger();
    private final EmbeddedPostgres server;

    BenchServer() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                // While two hundred desks start, each has more than the one that it keeps.
                .setServerConfig("max_connections", "1000")
                .start();
    }

    /// A new empty database.
    PostgresAddress database() {
        var name = "bench_" + names.incrementAndGet();
        ask(address("postgres"), "create database " + name);
        return address(name);
    }

    /// A new database with our tables.
    PostgresAddress migrated() {
        var address = database();
        Databases.postgres(address).close();
        return address;
    }

    private PostgresAddress address(String name) {
        return new PostgresAddress(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name, "postgres", "postgres");
    }

    /// The first number that the statement answers; zero when it answers none.
    static double ask(PostgresAddress database, String sql) {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return 0;
            }
            try (var rows = statement.getResultSet()) {
                return rows.next() ? rows.getDouble(1) : 0;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /// The connections that others than this question have to a database now.
    static int connections(PostgresAddress database) {
        return (int) ask(
                database,
                "select count(*) from pg_stat_activity where datname = current_database()"
                        + " and backend_type = 'client backend' and pid <> pg_backend_pid()");
    }

    /// How many rows its tables were given, changed in or rid of so far; of ended connections.
    static double rowsWritten(PostgresAddress database) {
        return ask(database, "select sum(n_tup_ins + n_tup_upd + n_tup_del) from pg_stat_user_tables");
    }

    /// The seconds of processor time that all processes of the server took so far, the ended ones too.
    double processorSeconds() {
        long postmaster = (long)
                ask(address("postgres"), "select split_part(pg_read_file('postmaster.pid'), chr(10), 1)::bigint");
        double seconds = 0;
        try (var processes = Files.list(Path.of("/proc"))) {
            for (var folder : processes
                    .filter(each -> each.getFileName().toString().chars().allMatch(Character::isDigit))
                    .toList()) {
                seconds += seconds(folder, postmaster);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return seconds;
    }

    /// Of the server's first process with what its ended children took, or of one of those that live. Each of two
    /// hundred takes less than the unit of the usual count, so it is read where the kernel gives nanoseconds.
    private static double seconds(Path process, long postmaster) {
        try {
            var text = Files.readString(process.resolve("stat"));
            // The second field is a name in brackets, which may hold anything.
            var fields = List.of(text.substring(text.lastIndexOf(')') + 2).split(" ", -1));
            boolean first = process.getFileName().toString().equals(Long.toString(postmaster));
            if (!first && Long.parseLong(fields.get(1)) != postmaster) {
                return 0;
            }
            var ran = Files.readString(process.resolve("schedstat")).split(" ", -1);
            double ended = first ? Long.parseLong(fields.get(13)) + Long.parseLong(fields.get(14)) : 0;
            return Long.parseLong(ran[0]) / 1e9 + ended / TICKS_PER_SECOND;
        } catch (IOException gone) {
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
