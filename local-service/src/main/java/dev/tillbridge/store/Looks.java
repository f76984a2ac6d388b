package dev.tillbridge.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Looks that are made on the listener's connection, by its thread: they follow what it has just heard. While it
/// hears nothing it waits for the server alone, and whoever looks then takes another connection. Thread-safe.
final class Looks {
    private static final Duration ATTENTION = Duration.ofSeconds(2);

    /// Whoever waited for so long is better served elsewhere.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /// Its own beat ends the listener's wait for the server each second.
    private static final Duration LEISURE = Duration.ofSeconds(3);

    private final BlockingQueue<Job<?>> waiting = new LinkedBlockingQueue<>();
    private volatile long attentiveUntil = System.nanoTime();

    /// The answer to a look that follows what was heard; null when nobody made it, and it is to be made elsewhere.
    <T extends @Nullable Object> @Nullable Answer<T> soon(Function<View, T> work) {
        return attentive() ? within(PATIENCE, work) : null;
    }

    /// [#soon] for one that follows nothing, and has time.
    <T extends @Nullable Object> @Nullable Answer<T> some(Function<View, T> work) {
        return within(LEISURE, work);
    }

    private <T extends @Nullable Object> @Nullable Answer<T> within(Duration patience, Function<View, T> work) {
        var job = new Job<>(work);
        waiting.add(job);
        boolean interrupted = false;
        boolean over = false;
        while (!over) {
            try {
                over = job.done.await(patience.toNanos(), TimeUnit.NANOSECONDS) || waiting.remove(job);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return job.answer;
    }

    /// Something was heard: somebody will look soon.
    void heard() {
        attentiveUntil = System.nanoTime() + ATTENTION.toNanos();
    }

    boolean attentive() {
        return attentiveUntil - System.nanoTime() > 0;
    }

    /// Makes those that wait. Throws when the connection is of no use any more.
    void make(Jdbi jdbi, Connection connection) throws SQLException {
        if (waiting.isEmpty()) {
            return;
        }
        connection.setAutoCommit(false);
        for (var job = waiting.poll(); job != null; job = waiting.poll()) {
            job.run(jdbi);
        }
        connection.setAutoCommit(true);
    }

    /// The connection ended: whoever waits looks elsewhere.
    void end() {
        attentiveUntil = System.nanoTime();
        for (var job = waiting.poll(); job != null; job = waiting.poll()) {
            job.done.countDown();
        }
    }

    /// What a look gave, or why it failed.
    record Answer<T extends @Nullable Object>(
            T value, @Nullable Throwable failure) {}

    private static final class Job<T extends @Nullable Object> {
        private final Function<View, T> work;
        private final CountDownLatch done = new CountDownLatch(1);
        private volatile @Nullable Answer<T> answer;

        Job(Function<View, T> work) {
            this.work = work;
        }

        void run(Jdbi jdbi) {
            try (var handle = jdbi.open()) {
                answer = new Answer<>(PostgresDatabase.onSnapshot(handle, work), null);
            } catch (Throwable failure) {
                answer = failed(failure);
            } finally {
                done.countDown();
            }
        }

        @SuppressWarnings("NullAway") // who gets a failure asks for no value
        private static <T extends @Nullable Object> Answer<T> failed(Throwable failure) {
            return new Answer<>(null, failure);
        }
    }
}
