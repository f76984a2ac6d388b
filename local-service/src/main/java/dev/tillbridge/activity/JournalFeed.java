package dev.tillbridge.activity;

import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import java.util.function.Consumer;

/// The event log for those who follow it: every row of every subject, in number order. Safe for any number of
/// threads.
public final class JournalFeed {
    /// A client that missed more than this gets a snapshot instead.
    static final long LONGEST_REPLAY = 2_000;

    private final Database database;

    public JournalFeed(Database database) {
        this.database = database;
    }

    /// Where the log stands now.
    public LogPosition position() {
        return database.read(JournalRows::head);
    }

    /// What a client that knows the log up to `known` missed, at most `limit` rows at once.
    public Replay since(LogPosition known, int limit) {
        return database.read(view -> {
            var head = JournalRows.head(view);
            long behind = head.last() - known.last();
            boolean replayable = head.log().equals(known.log()) && behind >= 0 && behind <= LONGEST_REPLAY;
            // Old rows may have been removed; a gap at the client's place must not look like silence.
            if (!replayable || JournalRows.oldest(view).orElse(1L) > known.last() + 1) {
                return new Replay.Snapshot(head);
            }
            var rows = JournalRows.after(view, known.last(), limit);
            return new Replay.Rows(rows, rows.size() < behind);
        });
    }

    /// The oldest number after which a client is still given rows; one that knows less gets a snapshot.
    public long oldest() {
        return database.read(view -> {
            long kept = JournalRows.oldest(view).orElse(1L) - 1;
            return Math.max(kept, JournalRows.head(view).last() - LONGEST_REPLAY);
        });
    }

    /// Hands every row after `number` to the listener, one at a time and in order, those that are there and those
    /// to come, on a thread of its own. A listener that throws ends its subscription.
    public Subscription subscribe(long number, Consumer<JournalRow> listener) {
        return Follower.start(database, number, listener);
    }

    /// Gives the log another name, so that every client takes a snapshot: after a restore.
    public static void rename(Tx tx, Ids ids) {
        JournalRows.rename(tx, ids.next());
    }

    /// Ends when closed; no row is handed over after that.
    public interface Subscription extends AutoCloseable {
        @Override
        void close();

        /// False once closed or ended by its listener's exception.
        boolean isOpen();
    }
}
