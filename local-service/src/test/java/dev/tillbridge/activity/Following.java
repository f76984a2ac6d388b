package dev.tillbridge.activity;

import dev.tillbridge.store.Database.Listening;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;

/// Follows the journal as a screen does: asks for what is new whenever it is woken, and begins anew where it is told
/// to.
final class Following implements AutoCloseable {
    private final List<Long> seen = Collections.synchronizedList(new ArrayList<>());
    private final Semaphore news = new Semaphore(1);
    private final JournalFeed feed;
    private final Listening listening;
    private volatile boolean open = true;
    private LogPosition known;

    private Following(JournalFeed feed, LogPosition known) {
        this.feed = feed;
        this.known = known;
        this.listening = feed.listen(news::release);
    }

    static Following from(JournalFeed feed, LogPosition known) {
        var following = new Following(feed, known);
        Thread.ofVirtual().start(following::follow);
        return following;
    }

    /// The numbers of the rows that it was given, in order.
    List<Long> seen() {
        return seen;
    }

    private void follow() {
        while (open) {
            news.acquireUninterruptibly();
            news.drainPermits();
            if (!open) {
                return;
            }
            switch (feed.since(known, 100)) {
                case Replay.Snapshot(var now) -> known = now;
                case Replay.Rows(var rows, var more) -> {
                    for (var row : rows) {
                        known = new LogPosition(known.log(), row.number());
                        seen.add(row.number());
                    }
                    if (more) {
                        news.release();
                    }
                }
            }
        }
    }

    @Override
    public void close() {
        open = false;
        listening.close();
        news.release();
    }
}
