package dev.tillbridge.payment;

import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.util.Optional;

/// The table bank_block.
final class BankBlockRows {
    private BankBlockRows() {}

    static void insert(Tx tx, Attempt attempt, String code, Instant since) {
        tx.handle()
                .createUpdate("insert into bank_block (attempt_id, pims, client_id, code, since)"
                        + " values (:attempt, :pims, :client, :code, :since) on conflict (attempt_id) do nothing")
                .bind("attempt", attempt.id())
                .bind("pims", attempt.asked().payer().pims())
                .bind("client", attempt.asked().payer().id())
                .bind("code", code)
                .bind("since", since)
                .execute();
    }

    static Optional<BankBlock> find(View view, String pims, String client) {
        return view.handle()
                .createQuery("select attempt_id, code, since from bank_block where pims = :pims"
                        + " and client_id = :client and ended_at is null order by since desc limit 1")
                .bind("pims", pims)
                .bind("client", client)
                .map((row, context) -> new BankBlock(
                        row.getString("attempt_id"), row.getString("code"), Times.instant(row.getLong("since"))))
                .findOne();
    }

    static boolean end(Tx tx, String pims, String client, String by, String why, Instant at) {
        return tx.handle()
                        .createUpdate("update bank_block set ended_at = :at, ended_by = :by, ended_why = :why"
                                + " where pims = :pims and client_id = :client and ended_at is null")
                        .bind("at", at)
                        .bind("by", by)
                        .bind("why", why)
                        .bind("pims", pims)
                        .bind("client", client)
                        .execute()
                > 0;
    }
}
