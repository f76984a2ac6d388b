package dev.tillbridge.attention;

import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.store.PlainStatement;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// The table attention.
final class AttentionRows {
    private static final String SELECT = "select id, kind, subject, payment_id, problem, story, since, ended_at,"
            + " ended_by, ended_how from attention";

    private static final PlainStatement COUNT =
            new PlainStatement("select count(*) from attention where ended_at is null");

    private AttentionRows() {}

    /// False when one is open already.
    static boolean insert(Tx tx, AttentionItem item) {
        return tx.handle()
                        .createUpdate("insert into attention (id, kind, subject, payment_id, problem, story, since)"
                                + " values (:id, :kind, :subject, :payment, :problem, :story, :since)"
                                + " on conflict (kind, subject) where ended_at is null do nothing")
                        .bind("id", item.id())
                        .bind("kind", item.kind().name())
                        .bind("subject", item.subject())
                        .bind("payment", item.paymentId().orElse(null))
                        .bind("problem", Json.write(item.problem()))
                        .bind("story", item.story())
                        .bind("since", item.since())
                        .execute()
                == 1;
    }

    /// False when the open one says the same already.
    static boolean renew(Tx tx, AttentionItem item) {
        return tx.handle()
                        .createUpdate("update attention set problem = :problem, story = :story where kind = :kind"
                                + " and subject = :subject and ended_at is null"
                                + " and (problem <> :problem or story <> :story)")
                        .bind("problem", Json.write(item.problem()))
                        .bind("story", item.story())
                        .bind("kind", item.kind().name())
                        .bind("subject", item.subject())
                        .execute()
                == 1;
    }

    static void end(Tx tx, String id, AttentionItem.End end) {
        tx.handle()
                .createUpdate("update attention set ended_at = :at, ended_by = :by, ended_how = :how"
                        + " where id = :id and ended_at is null")
                .bind("at", end.at())
                .bind("by", end.by())
                .bind("how", end.how())
                .bind("id", id)
                .execute();
    }

    static Optional<AttentionItem> open(View view, AttentionKind kind, String subject) {
        return view.handle()
                .createQuery(SELECT + " where kind = :kind and subject = :subject and ended_at is null")
                .bind("kind", kind.name())
                .bind("subject", subject)
                .map((row, context) -> item(row))
                .findOne();
    }

    static List<AttentionItem> allOpen(View view) {
        return view.handle()
                .createQuery(SELECT + " where ended_at is null order by since, id")
                .map((row, context) -> item(row))
                .list();
    }

    static List<AttentionItem> ofPayment(View view, String payment) {
        return view.handle()
                .createQuery(SELECT + " where payment_id = :payment order by since, id")
                .bind("payment", payment)
                .map((row, context) -> item(row))
                .list();
    }

    static int count(View view) {
        return COUNT.find(view, row -> row.getInt(1)).orElseThrow();
    }

    private static AttentionItem item(ResultSet row) throws SQLException {
        return new AttentionItem(
                row.getString("id"),
                AttentionKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                Optional.ofNullable(row.getString("payment_id")),
                Json.read(row.getString("problem"), Problem.class),
                row.getString("story"),
                instant(row.getLong("since")),
                row.getObject("ended_at") == null
                        ? Optional.empty()
                        : Optional.of(new AttentionItem.End(
                                instant(row.getLong("ended_at")),
                                row.getString("ended_by"),
                                row.getString("ended_how"))));
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
