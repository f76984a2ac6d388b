package dev.tillbridge.operator;

import dev.tillbridge.json.Json;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The table audit.
final class AuditRows {
    private AuditRows() {}

    static void insert(Tx tx, Instant at, Actor by, String what, String subject, JsonNode details) {
        tx.handle()
                .createUpdate("insert into audit (at, person_id, person_name, what, subject, details)"
                        + " values (:at, :personId, :personName, :what, :subject, :details)")
                .bind("at", at)
                .bind("personId", by.personId().orElse(null))
                .bind("personName", by.name())
                .bind("what", what)
                .bind("subject", subject)
                .bind("details", Json.write(details))
                .execute();
    }

    static List<AuditRow> list(View view, int limit) {
        return view.handle()
                .createQuery("select number, at, person_id, person_name, what, subject, details from audit"
                        + " order by number desc limit :limit")
                .bind("limit", limit)
                .map((row, context) -> new AuditRow(
                        row.getLong("number"),
                        Instant.EPOCH.plus(row.getLong("at"), ChronoUnit.MICROS),
                        new Actor(Optional.ofNullable(row.getString("person_id")), row.getString("person_name")),
                        row.getString("what"),
                        row.getString("subject"),
                        Json.parse(row.getString("details"))))
                .list();
    }
}
