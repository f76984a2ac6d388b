package dev.tillbridge.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

record SqliteTestDatabase(Path folder, Database database) implements TestDatabase {
    static SqliteTestDatabase fresh() {
        try {
            var folder = Files.createTempDirectory("tillbridge-test");
            Files.copy(Template.FILE, folder.resolve("tillbridge.db"));
            return open(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SqliteTestDatabase open(Path folder) {
        return new SqliteTestDatabase(folder, Databases.sqlite(folder.resolve("tillbridge.db")));
    }

    @Override
    public Database secondService() {
        throw new UnsupportedOperationException("a SQLite file serves one service");
    }

    @Override
    public PostgresAddress address() {
        throw new UnsupportedOperationException("a SQLite file has no address");
    }

    @Override
    public TestDatabase copy() {
        try {
            var folder = Files.createTempDirectory("tillbridge-test");
            // Not the -shm file: it is rebuilt from the log, as after a kill.
            for (var name : new String[] {"tillbridge.db", "tillbridge.db-wal"}) {
                var file = this.folder.resolve(name);
                if (Files.exists(file)) {
                    Files.copy(file, folder.resolve(name));
                }
            }
            return open(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        database.close();
        delete(folder);
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Made when the first test asks for it.
    private static final class Template {
        static final Path FILE = make();

        private static Path make() {
            try {
                var folder = Files.createTempDirectory("tillbridge-template");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                var file = folder.resolve("tillbridge.db");
                // The last connection that closes folds the log into the file.
                Databases.sqlite(file).close();
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
