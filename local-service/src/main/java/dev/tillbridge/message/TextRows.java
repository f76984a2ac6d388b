package dev.tillbridge.message;

import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.store.PlainStatement;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The table text_message.
final class TextRows {
    private static final String COLUMNS =
            "select id, kind, subject, number, state, reference, problem, changed_at from text_message";
    private static final PlainStatement BY_ID = new PlainStatement(COLUMNS + " where id = ?");
    private static final PlainStatement NEWEST = new PlainStatement(
            COLUMNS + " where kind = ? and subject >= ? and subject < ? order by created_at desc, id desc limit 1");
    private static final PlainStatement LAST =
            new PlainStatement("select created_at from text_message order by created_at desc limit 1");
    private static final PlainStatement INSERT =
            new PlainStatement("insert into text_message (id, kind, subject, number, state, created_at, changed_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?)");
    private static final PlainStatement UPDATE = new PlainStatement(
            "update text_message set state = ?, reference = ?, problem = ?, changed_at = ? where id = ?");
    private static final PlainStatement.Row<TextMessage> MAPPER = row -> new TextMessage(
            row.getString("id"),
            row.getString("kind"),
            row.getString("subject"),
            new PhoneNumber(row.getString("number")),
            TextState.valueOf(row.getString("state")),
            Optional.ofNullable(row.getString("reference")),
            Optional.ofNullable(row.getString("problem")).map(text -> Json.read(text, Problem.class)),
            instant(row.getLong("changed_at")));

    private TextRows() {}

    static Optional<TextMessage> find(View view, String id) {
        return BY_ID.find(view, MAPPER, id);
    }

    /// @param subject of letters and digits
    static Optional<TextMessage> newest(View view, String kind, String subject) {
        return NEWEST.find(view, MAPPER, kind, subject, subject + "~");
    }

    static Optional<Instant> last(View view) {
        return LAST.find(view, row -> instant(row.getLong("created_at")));
    }

    static void insert(Tx tx, TextMessage text) {
        INSERT.update(
                tx,
                text.id(),
                text.kind(),
                text.subject(),
                text.to().text(),
                text.state().name(),
                text.changedAt(),
                text.changedAt());
    }

    static void update(Tx tx, TextMessage text) {
        UPDATE.update(
                tx,
                text.state().name(),
                text.reference().orElse(null),
                text.problem().map(Json::write).orElse(null),
                text.changedAt(),
                text.id());
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
