package dev.tillbridge.payment;

import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.util.Optional;

/// The table attempt_decision.
final class DecisionRows {
    private DecisionRows() {}

    static void insert(Tx tx, String attempt, WithoutProof decision) {
        tx.handle()
                .createUpdate("insert into attempt_decision (attempt_id, paid, person_id, person_name, reason,"
                        + " reference, made_final, seen_on_reader, at) values (:attempt, :paid, :personId,"
                        + " :personName, :reason, :reference, :madeFinal, :seen, :at)")
                .bind("attempt", attempt)
                .bind("paid", decision.paid())
                .bind("personId", decision.person().id())
                .bind("personName", decision.person().name())
                .bind("reason", decision.reason())
                .bind("reference", decision.reference().orElse(null))
                .bind("madeFinal", decision.madeFinal())
                .bind("seen", decision.seenOnReader().orElse(null))
                .bind("at", decision.at())
                .execute();
    }

    static Optional<WithoutProof> find(View view, String attempt) {
        return view.handle()
                .createQuery("select paid, person_id, person_name, reason, reference, made_final, seen_on_reader, at"
                        + " from attempt_decision where attempt_id = :attempt")
                .bind("attempt", attempt)
                .map((row, context) -> new WithoutProof(
                        row.getBoolean("paid"),
                        new Person(row.getString("person_id"), row.getString("person_name")),
                        row.getString("reason"),
                        Optional.ofNullable(row.getString("reference")),
                        row.getBoolean("made_final"),
                        Optional.ofNullable(row.getString("seen_on_reader")),
                        Times.instant(row.getLong("at"))))
                .findOne();
    }
}
