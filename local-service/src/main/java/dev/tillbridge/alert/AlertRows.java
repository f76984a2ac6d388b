package dev.tillbridge.alert;

import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The tables alert and alert_item.
final class AlertRows {
    private AlertRows() {}

    static boolean hasDay(View view, LocalDate day) {
        return view.handle()
                        .createQuery("select count(*) from alert where day = :day")
                        .bind("day", day.toString())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /// When something was last told at once.
    static Optional<Instant> lastAtOnce(View view) {
        return view.handle()
                .createQuery("select max(at) from alert where day is null")
                .map((row, context) -> {
                    long micros = row.getLong(1);
                    return row.wasNull() ? Optional.<Instant>empty() : Optional.of(instant(micros));
                })
                .one();
    }

    /// Those of the items that were told at once already.
    static Set<String> told(View view) {
        return view.handle()
                .createQuery("select i.attention_id from alert_item i join attention a on a.id = i.attention_id"
                        + " where a.ended_at is null")
                .mapTo(String.class)
                .set();
    }

    /// False when another service was first with this day.
    static boolean insert(Tx tx, Alert alert) {
        return tx.handle()
                        .createUpdate("insert into alert (id, day, at) values (:id, :day, :at)"
                                + " on conflict (day) do nothing")
                        .bind("id", alert.id())
                        .bind("day", alert.day().map(LocalDate::toString).orElse(null))
                        .bind("at", alert.at())
                        .execute()
                == 1;
    }

    /// False when it was told already.
    static boolean tell(Tx tx, String alertId, String attentionId) {
        return tx.handle()
                        .createUpdate("insert into alert_item (attention_id, alert_id) values (:item, :alert)"
                                + " on conflict (attention_id) do nothing")
                        .bind("item", attentionId)
                        .bind("alert", alertId)
                        .execute()
                == 1;
    }

    static Optional<Alert> find(View view, String id) {
        return view.handle()
                .createQuery("select id, day, at from alert where id = :id")
                .bind("id", id)
                .map((row, context) -> new Alert(
                        row.getString("id"),
                        Optional.ofNullable(row.getString("day")).map(LocalDate::parse),
                        instant(row.getLong("at"))))
                .findOne();
    }

    static List<String> items(View view, String alertId) {
        return view.handle()
                .createQuery("select attention_id from alert_item where alert_id = :alert order by attention_id")
                .bind("alert", alertId)
                .mapTo(String.class)
                .list();
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
