package dev.tillbridge.store;

import java.time.Clock;
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

    /// [#read] for what follows an announcement. On PostgreSQL it goes over the one connection that a service keeps
    /// open anyway: fifty desks that hear of a change would else open fifty more to look what it was.
    default <T extends @Nullable Object> T look(Function<View, T> work) {
        return read(work);
    }

    /// [#read] for what may take a second or two to begin: on PostgreSQL also over the connection that is open anyway,
    /// so that a desk at rest opens no other for it.
    default <T extends @Nullable Object> T readAtLeisure(Function<View, T> work) {
        return read(work);
    }

    /// Calls the listener after each commit that announced the topic; it must return at once and not throw.
    Listening listen(String topic, Runnable listener);

    /// Calls the pulse each second while the database is reached, on the one connection that a service keeps open
    /// even when it has nothing to do. Never where nobody else can write (SQLite): there nothing changes unseen.
    default Listening pulse(Pulse pulse) {
        return () -> {};
    }

    /// Hears what pulses of all services on this database say to all of them, this one's own included, while the
    /// database is reached; what was said before or meanwhile is gone. The ear returns at once and does not throw,
    /// and is called by the one thread that calls the pulses.
    default Listening hear(Consumer<String> ear) {
        return () -> {};
    }

    /// The clock that all services on this database go by: the server's where there is one, since desks' own clocks
    /// differ, by an hour when somebody set one wrong; else the given one.
    default Clock clock(Clock own) {
        return own;
    }

    /// True when several services may work on this database (PostgreSQL).
    boolean shared();

    /// The topic of [#listen] under which this service alone is told that the database went away or came back.
    String PRESENCE = "presence";

    /// Whether the database is known to be away now. Never where it is this computer's own file.
    default boolean away() {
        return false;
    }

    /// True once the server has refused this service's account for good: nothing more can be read or written.
    default boolean shutOut() {
        return false;
    }

    /// Ends after the writes that are under way.
    @Override
    void close();

    /// A short look, each second.
    @FunctionalInterface
    interface Pulse {
        /// Every statement is a transaction of its own. What it writes may be lost with a power cut of the server, so
        /// it writes nothing that anybody relies on. What it throws ends the connection, which is made anew.
        ///
        void beat(View view, Voice voice);

        /// Before the first beat on a new connection: what was heard on another one counts no more.
        default void connected() {}
    }

    /// How a pulse tells others.
    interface Voice {
        /// Wakes who listens to a topic in this service.
        void wake(String topic);

        /// Says something short to every service ([#hear]).
        void toAll(String words);
    }

    /// Ends the listening when closed.
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
