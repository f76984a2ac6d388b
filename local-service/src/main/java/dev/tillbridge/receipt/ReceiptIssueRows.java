package dev.tillbridge.receipt;

import dev.tillbridge.store.PlainStatement;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The table receipt_issue.
final class ReceiptIssueRows {
    private static final PlainStatement OF_PAYMENT = new PlainStatement(
            "select number, way, copy, at, by_name, message_id from receipt_issue where payment_id = ? order by number");
    private static final PlainStatement.Row<ReceiptIssue> MAPPER = row -> new ReceiptIssue(
            row.getInt("number"),
            ReceiptWay.valueOf(row.getString("way")),
            row.getBoolean("copy"),
            Instant.EPOCH.plus(row.getLong("at"), ChronoUnit.MICROS),
            row.getString("by_name"),
            Optional.ofNullable(row.getString("message_id")));

    private ReceiptIssueRows() {}

    static List<ReceiptIssue> of(View view, String payment) {
        return OF_PAYMENT.list(view, MAPPER, payment);
    }

    static void insert(Tx tx, String payment, ReceiptIssue issue, @Nullable String person) {
        tx.handle()
                .createUpdate(
                        "insert into receipt_issue (payment_id, number, way, copy, at, person, by_name, message_id)"
                                + " values (:payment, :number, :way, :copy, :at, :person, :by, :message)")
                .bind("payment", payment)
                .bind("number", issue.number())
                .bind("way", issue.way().name())
                .bind("copy", issue.copy())
                .bind("at", issue.at())
                .bind("person", person)
                .bind("by", issue.by())
                .bind("message", issue.message().orElse(null))
                .execute();
    }
}
