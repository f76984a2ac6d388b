package dev.tillbridge.sandbox.pims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.locks.ReentrantLock;

/// The clinic's durable file: one connection behind a fair lock, so that any thread may ask. A piece of work is
/// one transaction; what it threw is undone.
final class PimsFile implements AutoCloseable {
    interface Work<T> {
        T on(Connection file) throws SQLException;
    }

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Connection connection;

    PimsFile(Path file, LocalDate today) {
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            for (var pragma : new String[] {"journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"}) {
                run(connection, "pragma " + pragma);
            }
        } catch (SQLException cannotOpen) {
            throw new IllegalStateException("cannot open the clinic's file " + file, cannotOpen);
        }
        var fresh = in(file1 -> Sql.list(file1, "select 1 from sqlite_master where name = 'invoice'", row -> 1)
                .isEmpty());
        if (fresh) {
            reset(today);
        }
    }

    /// Throws everything away and starts again with the clinic as it was on the first day, dated from `today`.
    void reset(LocalDate today) {
        var script = resource("schema.sql") + resource("seed.sql").replace("{today}", today.toString());
        in(file -> {
            for (var statement : script.split(";\\s*\n", -1)) {
                if (!statement.isBlank()) {
                    run(file, statement);
                }
            }
            return true;
        });
    }

    <T> T in(Work<T> work) {
        turn.lock();
        try {
            run(connection, "begin immediate");
            var done = false;
            try {
                var result = work.on(connection);
                run(connection, "commit");
                done = true;
                return result;
            } finally {
                if (!done) {
                    run(connection, "rollback");
                }
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("the clinic's file could not be used", broken);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            connection.close();
        } catch (SQLException broken) {
            throw new IllegalStateException("the clinic's file could not be closed", broken);
        } finally {
            turn.unlock();
        }
    }

    private static void run(Connection file, String sql) throws SQLException {
        try (var statement = file.createStatement()) {
            statement.execute(sql);
        }
    }

    static String resource(String name) {
        try (var stream = PimsFile.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("not in the jar: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
