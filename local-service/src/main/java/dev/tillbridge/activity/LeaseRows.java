package dev.tillbridge.activity;

import dev.tillbridge.store.View;
import java.time.Instant;

/// What only PostgreSQL is asked.
final class LeaseRows {
    private LeaseRows() {}

    static Instant serverTime(View view) {
        return view.handle()
                .createQuery("select (extract(epoch from clock_timestamp()) * 1000000)::bigint")
                .mapTo(Instant.class)
                .one();
    }
}
