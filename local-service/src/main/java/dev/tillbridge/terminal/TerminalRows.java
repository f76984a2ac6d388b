package dev.tillbridge.terminal;

import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.store.PlainStatement;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The table terminal.
final class TerminalRows {
    private static final String SELECT = "select t.id, t.label, t.model, t.serial_number, t.last_state, t.last_problem,"
            + " t.last_seen_at, l.activity_id, l.desk, l.person, l.invoice, l.since, l.sent from terminal t"
            + " left join terminal_lease l on l.terminal_id = t.id where t.removed_at is null";

    private static final PlainStatement LIST = new PlainStatement(SELECT + " order by t.added_at, t.label");
    private static final PlainStatement FIND = new PlainStatement(SELECT + " and t.id = ?");

    private TerminalRows() {}

    static void upsert(Tx tx, TerminalInfo info, String label, ReaderCondition state, Instant at) {
        tx.handle()
                .createUpdate("insert into terminal (id, label, model, serial_number, added_at, last_state,"
                        + " last_seen_at) values (:id, :label, :model, :serial, :at, :state, :at)"
                        + " on conflict (id) do update set label = excluded.label, model = excluded.model,"
                        + " serial_number = excluded.serial_number, removed_at = null,"
                        + " last_state = excluded.last_state, last_problem = null,"
                        + " last_seen_at = excluded.last_seen_at")
                .bind("id", info.id().value())
                .bind("label", label)
                .bind("model", info.model())
                .bind("serial", info.serialNumber())
                .bind("at", at)
                .bind("state", state.name())
                .execute();
    }

    static void remove(Tx tx, TerminalId id, Instant at) {
        tx.handle()
                .createUpdate("update terminal set removed_at = :at where id = :id")
                .bind("at", at)
                .bind("id", id.value())
                .execute();
    }

    static void seen(Tx tx, TerminalId id, ReaderCondition state, Optional<Problem> problem, Instant at) {
        tx.handle()
                .createUpdate("update terminal set last_state = :state, last_problem = :problem, last_seen_at = :at"
                        + " where id = :id")
                .bind("state", state.name())
                .bind("problem", problem.map(Json::write).orElse(null))
                .bind("at", at)
                .bind("id", id.value())
                .execute();
    }

    static List<Reader> list(View view) {
        return LIST.list(view, TerminalRows::reader);
    }

    static Optional<Reader> find(View view, TerminalId id) {
        return FIND.find(view, TerminalRows::reader, id.value());
    }

    private static Reader reader(ResultSet row) throws SQLException {
        return new Reader(
                new TerminalId(row.getString("id")),
                row.getString("label"),
                row.getString("model"),
                row.getString("serial_number"),
                ReaderCondition.valueOf(row.getString("last_state")),
                Optional.ofNullable(row.getString("last_problem")).map(problem -> Json.read(problem, Problem.class)),
                row.getObject("last_seen_at") == null
                        ? Optional.empty()
                        : Optional.of(Terminals.micros(row.getLong("last_seen_at"))),
                row.getString("activity_id") == null ? Optional.empty() : Optional.of(lease(row)));
    }

    private static Lease lease(ResultSet row) throws SQLException {
        var holder = new Lease.Holder(
                row.getString("activity_id"),
                row.getString("desk"),
                Optional.ofNullable(row.getString("person")),
                row.getString("invoice"));
        return new Lease(holder, Terminals.micros(row.getLong("since")), row.getBoolean("sent"));
    }
}
