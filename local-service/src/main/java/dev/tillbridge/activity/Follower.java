package dev.tillbridge.activity;

import dev.tillbridge.activity.JournalFeed.Subscription;
import dev.tillbridge.store.Database;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One subscription: reads what is new when it is woken. Where others write too, the pulse of this service's
/// [Runner] wakes it for what was not heard.
final class Follower implements Subscription {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final int BATCH = 200;
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final Database database;
    private final Consumer<JournalRow> listener;
    private final Semaphore news = new Semaphore(1);
    private volatile boolean open = true;
    private long number;

    private Follower(Database database, long number, Consumer<JournalRow> listener) {
        this.database = database;
        this.number = number;
        this.listener = listener;
    }

    static Follower start(Database database, long number, Consumer<JournalRow> listener) {
        var follower = new Follower(database, number, listener);
        Thread.ofVirtual().name("journal-follower").start(follower::follow);
        return follower;
    }

    private void follow() {
        var listening = database.listen(JournalRows.TOPIC, news::release);
        try {
            while (open) {
                news.acquire();
                news.drainPermits();
                for (var row : next()) {
                    hand(row);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("a follower of the journal ends at row {}", number, e);
        } finally {
            open = false;
            listening.close();
        }
    }

    /// What is new. A database that cannot be read now is asked again: whoever follows must not be left behind for
    /// ever by a minute without it.
    private List<JournalRow> next() throws InterruptedException {
        try {
            var rows = database.read(view -> JournalRows.after(view, number, BATCH));
            if (rows.size() == BATCH) {
                news.release();
            } else if (rows.isEmpty()) {
                // Numbers that are given a second time, after a restore, are news too.
                number = Math.min(number, database.read(JournalRows::head).last());
            }
            return rows;
        } catch (RuntimeException away) {
            if (!open) {
                return List.of();
            }
            LOG.warn("a follower of the journal cannot read after row {}; it tries again: {}", number, away.toString());
            Thread.sleep(AFTER_TROUBLE);
            news.release();
            return List.of();
        }
    }

    private void hand(JournalRow row) {
        if (open) {
            listener.accept(row);
            number = row.number();
        }
    }

    @Override
    public void close() {
        open = false;
        news.release();
    }

    @Override
    public boolean isOpen() {
        return open;
    }
}
