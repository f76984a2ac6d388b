package dev.tillbridge.location;

import dev.tillbridge.store.PlainStatement;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tables location_setting and location_change.
final class LocationRows {
    private static final PlainStatement ALL = new PlainStatement("select key, value from location_setting");

    private LocationRows() {}

    static Optional<String> value(View view, String key) {
        return view.handle()
                .createQuery("select value from location_setting where key = :key")
                .bind("key", key)
                .mapTo(String.class)
                .findOne();
    }

    static Map<String, String> all(View view) {
        var values = new HashMap<String, String>();
        ALL.list(view, row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return values;
    }

    static void put(Tx tx, String key, String value) {
        tx.handle()
                .createUpdate("insert into location_setting (key, value) values (:key, :value)"
                        + " on conflict (key) do update set value = excluded.value")
                .bind("key", key)
                .bind("value", value)
                .execute();
    }

    static void remove(Tx tx, String key) {
        tx.handle()
                .createUpdate("delete from location_setting where key = :key")
                .bind("key", key)
                .execute();
    }

    static void changed(Tx tx, LocationChange change) {
        tx.handle()
                .createUpdate("insert into location_change (at, person, key, was, now)"
                        + " values (:at, :person, :key, :was, :now)")
                .bind("at", change.at())
                .bind("person", change.person())
                .bind("key", change.key())
                .bind("was", change.was().orElse(null))
                .bind("now", change.now().orElse(null))
                .execute();
    }

    static List<LocationChange> changes(View view, int limit) {
        return view.handle()
                .createQuery("select at, person, key, was, now from location_change order by number desc limit :limit")
                .bind("limit", limit)
                .map((row, context) -> new LocationChange(
                        Instant.EPOCH.plus(row.getLong("at"), ChronoUnit.MICROS),
                        row.getString("person"),
                        row.getString("key"),
                        Optional.ofNullable(row.getString("was")),
                        Optional.ofNullable(row.getString("now"))))
                .list();
    }
}
