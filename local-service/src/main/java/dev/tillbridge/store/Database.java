package dev.tillbridge.store;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One installation's database. Safe for any number of threads.
///
/// Errors: [dev.tillbridge.problem.ProblemException] with `DATABASE_LOCKED`, `DATABASE_FULL`, `DATABASE_CORRUPT`
/// or
/// `DATABASE_UNREACHABLE`; what the given function throws comes out as it is.
public interface Database extends AutoCloseable {
    /// Runs the work in a transaction of its own and returns when it is durable on disk.
    ///
    /// The work may run on another thread, and again from its beginning when a commit that it shared with others
    /// was refused: it touches the transaction and its own variables only, never network, browser, terminal or a
    /// lock. Calling `write` or `read` from inside is refused ([IllegalStateException]).
    <T extends @Nullable Object> T write(Function<Tx, T> work);

    /// [#write] for work without an answer.
    default void change(Consumer<Tx> work) {
        this.<@Nullable Void>write(tx -> {
            work.accept(tx);
            return null;
        });
    }

    /// Runs the work on a snapshot: all its queries see the same committed state. It cannot write.
    <T extends @Nullable Object> T read(Function<View, T> work);

    /// Calls the listener after each commit that announced the topic; it must return at once and not throw.
    Listening listen(String topic, Runnable listener);

    /// True when several services may work on this database (PostgreSQL).
    boolean shared();

    /// Ends after the writes that are under way.
    @Override
    void close();

    /// Ends the listening when closed.
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
