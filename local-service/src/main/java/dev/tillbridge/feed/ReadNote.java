package dev.tillbridge.feed;

import dev.tillbridge.store.Database;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Notes for the other services when an account was last read, now and then. On a shared database the pulse writes
/// it: the service that reads for all opens no second connection for that. Thread-safe.
final class ReadNote {
    /// How old the note may get, which the other services show.
    private static final Duration EVERY = Duration.ofMinutes(5);

    private final Database database;
    private final Clock clock;
    private final AtomicReference<@Nullable Unwritten> unwritten = new AtomicReference<>();
    private @Nullable Instant noted;

    private record Unwritten(String account, Instant at) {}

    ReadNote(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        if (database.shared()) {
            // For as long as the database is open: the feed ends with it.
            database.pulse((view, voice) -> write(view));
        }
    }

    synchronized void read(String account) {
        var now = clock.instant();
        var last = noted;
        if (last != null && !last.isBefore(now.minus(EVERY)) && !last.isAfter(now)) {
            return;
        }
        noted = now;
        if (database.shared()) {
            unwritten.set(new Unwritten(account, now));
        } else {
            database.change(tx -> CursorRows.read(tx, account, now));
        }
    }

    private void write(View view) {
        var next = unwritten.getAndSet(null);
        if (next != null) {
            CursorRows.read(view, next.account(), next.at());
        }
    }
}
