package dev.tillbridge.activity;

import dev.tillbridge.store.Database;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices that the shared database was replaced by an older copy of itself while services were connected: the
/// journal's last number is less than it was. The journal then gets another name, so that every client takes
/// everything anew; numbers that it knows mean other rows from now on. A log has another name under a service that runs
/// for no other reason. Looks are one at a time.
final class RestoreWatch {
    private static final Logger LOG = LoggerFactory.getLogger(RestoreWatch.class);

    private final Database database;
    private final Ids ids;
    private final AtomicBoolean renaming = new AtomicBoolean();
    private String log = "";
    private long last;
    private boolean owed;
    private volatile Runnable whenRestored = () -> {};

    RestoreWatch(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /// What else is done then; it returns at once.
    void whenRestored(Runnable action) {
        whenRestored = action;
    }

    void look(AgendaRows.Glance now) {
        if (now.log().equals(log) && now.head() < last) {
            LOG.warn("the database is an older copy of itself; every screen is told everything anew");
            owed = true;
            whenRestored.run();
        } else if (!now.log().equals(log)) {
            // Somebody else has noticed first and renamed it; for this service it is an older copy just the same.
            if (!log.isEmpty() && !owed) {
                LOG.warn("the database is an older copy of itself, as another desk has noticed");
                whenRestored.run();
            }
            owed = false;
        }
        log = now.log();
        last = now.head();
        if (owed && !renaming.getAndSet(true)) {
            var old = now.log();
            // A pulse returns at once, and its connection waits for nobody.
            Thread.ofVirtual().name("journal-rename").start(() -> rename(old));
        }
    }

    /// What fails is tried again at the next look.
    private void rename(String old) {
        try {
            database.change(tx -> {
                if (JournalRows.rename(tx, old, ids.next())) {
                    tx.announce(JournalRows.TOPIC);
                }
            });
        } catch (RuntimeException failed) {
            LOG.error("the journal could not be renamed after a restore", failed);
        } finally {
            renaming.set(false);
        }
    }
}
