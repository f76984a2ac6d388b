package dev.tillbridge.store;

import java.nio.file.Path;

/// Opens an installation's database and brings its tables up to date.
public final class Databases {
    private Databases() {}

    /// Opens, or makes, a SQLite file that only one service uses at a time.
    ///
    /// Throws [dev.tillbridge.problem.ProblemException]: `DATABASE_LOCKED` when another service has it,
    /// `DATABASE_NEWER`, `DATABASE_CORRUPT`, `DATABASE_FULL`, `DATABASE_UNREACHABLE`.
    public static Database sqlite(Path file) {
        return SqliteDatabase.open(file.toAbsolutePath());
    }

    /// Opens a PostgreSQL database that several services may share; it must exist. Throws as [#sqlite(Path)].
    public static Database postgres(PostgresAddress address) {
        return PostgresDatabase.open(address, PostgresLogin.of(address), () -> {});
    }

    /// [#postgres] for the one service of a folder: what waits there while the server is away has one writer. Throws
    /// `DATABASE_LOCKED` when another service works on the folder.
    public static Database postgres(PostgresAddress address, Path folder) {
        var lock = DataFileLock.ofFolder(folder.toAbsolutePath());
        try {
            return PostgresDatabase.open(address, PostgresLogin.of(address), lock::close);
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    /// [#postgres] for a move: it waits for the answer to a statement that takes minutes.
    public static Database postgresUnhurried(PostgresAddress address) {
        return PostgresDatabase.open(address, PostgresLogin.unhurried(address), () -> {});
    }

    /// Whether it was the database that failed, and not the work that it was given.
    public static boolean refused(Throwable failure) {
        return Failures.isOfTheDatabase(failure);
    }
}
