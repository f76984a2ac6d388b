package dev.tillbridge.payment;

import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.util.Optional;

/// The table attempt_settlement.
final class SettlementRows {
    private SettlementRows() {}

    static void insert(Tx tx, String attempt, Settlement settlement) {
        tx.handle()
                .createUpdate("insert into attempt_settlement (attempt_id, counts, person_id, person_name, reason,"
                        + " reference, at) values (:attempt, :counts, :personId, :personName, :reason, :reference,"
                        + " :at)")
                .bind("attempt", attempt)
                .bind("counts", settlement.counts())
                .bind("personId", settlement.person().id())
                .bind("personName", settlement.person().name())
                .bind("reason", settlement.reason())
                .bind("reference", settlement.reference().orElse(null))
                .bind("at", settlement.at())
                .execute();
    }

    static Optional<Settlement> find(View view, String attempt) {
        return view.handle()
                .createQuery("select counts, person_id, person_name, reason, reference, at from attempt_settlement"
                        + " where attempt_id = :attempt")
                .bind("attempt", attempt)
                .map((row, context) -> new Settlement(
                        row.getBoolean("counts"),
                        new Person(row.getString("person_id"), row.getString("person_name")),
                        row.getString("reason"),
                        Optional.ofNullable(row.getString("reference")),
                        Times.instant(row.getLong("at"))))
                .findOne();
    }
}
