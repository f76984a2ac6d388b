package dev.tillbridge.activity;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A real database whose line can be cut for reading.
record Interrupted(Database database, AtomicBoolean away, AtomicInteger refusals) implements Database {
    Interrupted(Database database, AtomicBoolean away) {
        this(database, away, new AtomicInteger());
    }

    /// How often somebody could not read.
    int refused() {
        return refusals.get();
    }

    @Override
    public <T extends @Nullable Object> T write(Function<Tx, T> work) {
        return database.write(work);
    }

    @Override
    public <T extends @Nullable Object> T read(Function<View, T> work) {
        if (away.get()) {
            refusals.incrementAndGet();
            throw Problem.of(ProblemCode.DATABASE_UNREACHABLE, "file", "the server", "why", "there is no connection")
                    .asException();
        }
        return database.read(work);
    }

    @Override
    public Listening listen(String topic, Runnable listener) {
        return database.listen(topic, listener);
    }

    @Override
    public boolean shared() {
        return database.shared();
    }

    @Override
    public void close() {
        database.close();
    }
}
