package dev.tillbridge.feed;

import dev.tillbridge.payment.Happening;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// The table feed_event: happenings of the last minutes that were taken in, since those minutes are read again.
final class TakenRows {
    private TakenRows() {}

    /// Those of these that were taken in.
    static Set<String> among(View view, String account, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(view.handle()
                .createQuery("select event from feed_event where account = :account and event in (<ids>)")
                .bind("account", account)
                .bindList("ids", Set.copyOf(ids))
                .mapTo(String.class)
                .list());
    }

    /// False when it was taken in before.
    static boolean put(Tx tx, String account, Happening happening) {
        return tx.handle()
                        .createUpdate("insert into feed_event (account, event, happened)"
                                + " values (:account, :event, :happened) on conflict (account, event) do nothing")
                        .bind("account", account)
                        .bind("event", happening.id())
                        .bind("happened", happening.created())
                        .execute()
                == 1;
    }

    static void forget(Tx tx, String account, Instant before) {
        tx.handle()
                .createUpdate("delete from feed_event where account = :account and happened < :before")
                .bind("account", account)
                .bind("before", before)
                .execute();
    }
}
