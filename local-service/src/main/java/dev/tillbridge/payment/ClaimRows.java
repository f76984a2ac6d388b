package dev.tillbridge.payment;

import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.util.Optional;

/// The table claim: which payment holds an invoice. A unique index lets the database refuse a second holder.
final class ClaimRows {
    private ClaimRows() {}

    /// False when another payment holds the invoice.
    static boolean claim(Tx tx, String attempt, InvoiceKey invoice, Instant since) {
        return tx.handle()
                        .createUpdate("insert into claim (attempt_id, pims, invoice_id, since)"
                                + " values (:attempt, :pims, :invoice, :since)"
                                + " on conflict (pims, invoice_id) where released_at is null do nothing")
                        .bind("attempt", attempt)
                        .bind("pims", invoice.pims())
                        .bind("invoice", invoice.id())
                        .bind("since", since)
                        .execute()
                == 1;
    }

    static Optional<String> holder(View view, InvoiceKey invoice) {
        return view.handle()
                .createQuery("select attempt_id from claim where pims = :pims and invoice_id = :invoice"
                        + " and released_at is null")
                .bind("pims", invoice.pims())
                .bind("invoice", invoice.id())
                .mapTo(String.class)
                .findOne();
    }

    static void release(Tx tx, String attempt, Instant at) {
        tx.handle()
                .createUpdate("update claim set released_at = :at where attempt_id = :attempt and released_at is null")
                .bind("at", at)
                .bind("attempt", attempt)
                .execute();
    }
}
