package dev.tillbridge.activity;

import dev.tillbridge.activity.JournalFeed.Subscription;
import dev.tillbridge.store.Database;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One subscription: reads what is new when it is woken; where others write too, also now and then without that,
/// in case that the line on which they tell of it is broken.
final class Follower implements Subscription {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final int BATCH = 200;
    private static final long LOOK_SECONDS = 30;

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
                await();
                news.drainPermits();
                deliver();
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

    private void await() throws InterruptedException {
        if (!database.shared()) {
            news.acquire();
        } else if (!news.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS)) {
            LOG.trace("not woken, looks all the same");
        }
    }

    private void deliver() {
        var rows = database.read(view -> JournalRows.after(view, number, BATCH));
        for (var row : rows) {
            if (!open) {
                return;
            }
            listener.accept(row);
            number = row.number();
        }
        if (rows.size() == BATCH) {
            news.release();
        } else if (rows.isEmpty()) {
            // Numbers that are given a second time, after a restore, are news too.
            number = Math.min(number, database.read(JournalRows::head).last());
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
