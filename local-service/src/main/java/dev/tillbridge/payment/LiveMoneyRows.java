package dev.tillbridge.payment;

import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;

/// The table live_money.
final class LiveMoneyRows {
    private LiveMoneyRows() {}

    static boolean exists(View view) {
        return view.handle()
                .createQuery("select one from live_money")
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    static void remember(Tx tx, String attempt, Instant at) {
        tx.handle()
                .createUpdate("insert into live_money (one, attempt_id, since) values (1, :attempt, :at)"
                        + " on conflict (one) do nothing")
                .bind("attempt", attempt)
                .bind("at", at)
                .execute();
    }
}
