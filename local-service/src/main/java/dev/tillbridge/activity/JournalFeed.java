package dev.tillbridge.activity;

import dev.tillbridge.store.Database;
import dev.tillbridge.store.Database.Listening;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;

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
        return database.read(view -> since(view, known, limit));
    }

    /// [#since(LogPosition, int)] as a view sees it.
    public Replay since(View view, LogPosition known, int limit) {
        var behind = JournalRows.behind(view, known.last(), limit);
        var head = behind.head();
        long missed = head.last() - known.last();
        boolean replayable = head.log().equals(known.log()) && missed >= 0 && missed <= LONGEST_REPLAY;
        // Old rows may have been removed; a gap at the client's place must not look like silence.
        if (!replayable || behind.oldest() > known.last() + 1) {
            return new Replay.Snapshot(head);
        }
        return new Replay.Rows(behind.rows(), behind.rows().size() < missed);
    }

    /// The oldest number after which a client is still given rows; one that knows less gets a snapshot.
    public long oldest() {
        return database.read(view -> {
            long kept = JournalRows.oldest(view).orElse(1L) - 1;
            return Math.max(kept, JournalRows.head(view).last() - LONGEST_REPLAY);
        });
    }

    /// Calls the listener when there may be something new, at least within a second while a [Runner] of this service
    /// runs; it must return at once. Whoever listens asks [#since].
    public Listening listen(Runnable listener) {
        return database.listen(JournalRows.TOPIC, listener);
    }

    /// Gives the log another name, so that every client takes a snapshot: after a restore.
    public static void rename(Tx tx, Ids ids) {
        JournalRows.rename(tx, ids.next());
    }
}
