package dev.tillbridge.message;

import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.store.PlainStatement;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The table message.
final class MessageRows {
    private static final PlainStatement BY_ID = new PlainStatement(
            "select id, kind, subject, address, state, problem, changed_at from message where id = ?");
    private static final PlainStatement NEWEST =
            new PlainStatement("select id, kind, subject, address, state, problem, changed_at from message"
                    + " where kind = ? and subject >= ? and subject < ? order by created_at desc, id desc limit 1");
    private static final PlainStatement.Row<Message> MAPPER = row -> new Message(
            row.getString("id"),
            row.getString("kind"),
            row.getString("subject"),
            new MailAddress(row.getString("address")),
            MessageState.valueOf(row.getString("state")),
            Optional.ofNullable(row.getString("problem")).map(text -> Json.read(text, Problem.class)),
            Instant.EPOCH.plus(row.getLong("changed_at"), ChronoUnit.MICROS));

    private MessageRows() {}

    static Optional<Message> find(View view, String id) {
        return BY_ID.find(view, MAPPER, id);
    }

    /// @param subject of letters and digits
    static Optional<Message> newest(View view, String kind, String subject) {
        return NEWEST.find(view, MAPPER, kind, subject, subject + "~");
    }

    static void insert(Tx tx, Message message) {
        tx.handle()
                .createUpdate("insert into message (id, kind, subject, address, state, problem, created_at, changed_at)"
                        + " values (:id, :kind, :subject, :address, :state, :problem, :at, :at)")
                .bind("id", message.id())
                .bind("kind", message.kind())
                .bind("subject", message.subject())
                .bind("address", message.to().text())
                .bind("state", message.state().name())
                .bind("problem", message.problem().map(Json::write).orElse(null))
                .bind("at", message.changedAt())
                .execute();
    }

    static void update(Tx tx, Message message) {
        tx.handle()
                .createUpdate("update message set state = :state, problem = :problem, changed_at = :at where id = :id")
                .bind("state", message.state().name())
                .bind("problem", message.problem().map(Json::write).orElse(null))
                .bind("at", message.changedAt())
                .bind("id", message.id())
                .execute();
    }
}
