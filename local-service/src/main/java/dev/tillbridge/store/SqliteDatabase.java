package dev.tillbridge.store;

import java.nio.file.Path;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// An installation of one service: a file.
final class SqliteDatabase implements Database {
    private final Topics topics = new Topics();
    private final DataFileLock lock;
    private final Failures failures;
    private final Writer writer;
    private final SqliteReaders readers;

    private SqliteDatabase(DataFileLock lock, Failures failures, Writer writer, SqliteReaders readers) {
        this.lock = lock;
        this.failures = failures;
        this.writer = writer;
        this.readers = readers;
    }

    static Database open(Path file) {
        var lock = DataFileLock.ofFile(file);
        var failures = new Failures(file.toString());
        try {
            var connections = new SqliteConnections(file);
            new Migrations("sqlite", failures).bringUpToDate(connections::writing, connections::forMigrations);
            var writing = jdbi(connections::writing).open();
            // Last of all: nobody stops its thread when the database cannot be opened.
            var side = new SqliteWriteSide(writing, Checkpoints.start(connections.checkpointing()));
            var readers = new SqliteReaders(jdbi(connections::reading));
            return new SqliteDatabase(lock, failures, new CallerWriter(side, failures), readers);
        } catch (Throwable failure) {
            lock.close();
            throw failures.unchecked(failure);
        }
    }

    private static Jdbi jdbi(ConnectionFactory connections) {
        var jdbi = Mappings.jdbi(connections);
        jdbi.setStatementBuilderFactory(connection -> new CachedStatements());
        return jdbi;
    }

    @Override
    public <T extends @Nullable Object> T write(Function<Tx, T> work) {
        return writer.write(work, topics);
    }

    @Override
    public <T extends @Nullable Object> T read(Function<View, T> work) {
        writer.refuseInside();
        try {
            return readers.read(work);
        } catch (RuntimeException failure) {
            throw failures.unchecked(failure);
        }
    }

    @Override
    public Listening listen(String topic, Runnable listener) {
        return topics.listen(topic, listener);
    }

    @Override
    public boolean shared() {
        return false;
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
        lock.close();
    }
}
