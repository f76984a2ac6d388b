package dev.tillbridge.feed;

import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The table feed_cursor.
final class CursorRows {
    private CursorRows() {}

    static Optional<Cursor> find(View view, String account) {
        return view.handle()
                .createQuery("select event, happened, read_at from feed_cursor where account = :account")
                .bind("account", account)
                .map((row, context) -> new Cursor(
                        Optional.ofNullable(row.getString("event")),
                        instant(row.getLong("happened")),
                        instant(row.getLong("read_at"))))
                .findOne();
    }

    /// When any account was last read.
    static Optional<Instant> lastRead(View view) {
        return view.handle()
                .createQuery("select max(read_at) from feed_cursor")
                .map((row, context) -> {
                    long micros = row.getLong(1);
                    return row.wasNull() ? Optional.<Instant>empty() : Optional.of(instant(micros));
                })
                .one();
    }

    /// Takes the cursor from where it was; false, and nothing is changed, when another service has moved it
    /// meanwhile.
    static boolean move(Tx tx, String account, @Nullable Cursor was, Cursor next) {
        int moved = was == null
                ? tx.handle()
                        .createUpdate("insert into feed_cursor (account, event, happened, read_at)"
                                + " values (:account, :event, :happened, :at) on conflict (account) do nothing")
                        .bind("account", account)
                        .bind("event", next.last().orElse(null))
                        .bind("happened", next.happened())
                        .bind("at", next.readAt())
                        .execute()
                : tx.handle()
                        .createUpdate("update feed_cursor set event = :event, happened = :happened, read_at = :at"
                                + " where account = :account and coalesce(event, '') = :was")
                        .bind("event", next.last().orElse(null))
                        .bind("happened", next.happened())
                        .bind("at", next.readAt())
                        .bind("account", account)
                        .bind("was", was.last().orElse(""))
                        .execute();
        return moved == 1;
    }

    /// @param view of a transaction, or of a pulse
    static void read(View view, String account, Instant at) {
        view.handle()
                .createUpdate("update feed_cursor set read_at = :at where account = :account and read_at < :at")
                .bind("at", at)
                .bind("account", account)
                .execute();
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
