package dev.tillbridge.payment;

import dev.tillbridge.store.PlainStatement;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.util.Optional;

/// The table claim: which payment holds an invoice. A unique index lets the database refuse a second holder.
final class ClaimRows {
    private static final PlainStatement CLAIM =
            new PlainStatement("insert into claim (attempt_id, pims, invoice_id, since) values (?, ?, ?, ?)"
                    + " on conflict (pims, invoice_id) where released_at is null do nothing");
    private static final PlainStatement HOLDER = new PlainStatement(
            "select attempt_id from claim where pims = ? and invoice_id = ? and released_at is null");
    private static final PlainStatement RELEASE =
            new PlainStatement("update claim set released_at = ? where attempt_id = ? and released_at is null");

    private ClaimRows() {}

    /// False when another payment holds the invoice.
    static boolean claim(Tx tx, String attempt, InvoiceKey invoice, Instant since) {
        return CLAIM.update(tx, attempt, invoice.pims(), invoice.id(), since) == 1;
    }

    static Optional<String> holder(View view, InvoiceKey invoice) {
        return HOLDER.find(view, row -> row.getString(1), invoice.pims(), invoice.id());
    }

    static void release(Tx tx, String attempt, Instant at) {
        RELEASE.update(tx, at, attempt);
    }
}
