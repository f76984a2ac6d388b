package dev.tillbridge.payment;

import dev.tillbridge.json.Json;
import dev.tillbridge.money.Money;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.store.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Reads an attempt with its invoices and its decision.
final class AttemptMapper implements RowMapper<Attempt> {
    static final String SELECT = "select a.* from attempt a";

    private final View view;

    AttemptMapper(View view) {
        this.view = view;
    }

    @Override
    public Attempt map(ResultSet row, StatementContext context) throws SQLException {
        var id = row.getString("id");
        var currency = row.getString("currency");
        var rows = rows(id, currency);
        return new Attempt(
                asked(row, rows),
                new PaymentCode(row.getString("code")),
                AttemptState.valueOf(row.getString("state")),
                amounts(row),
                rows,
                text(row, "processor_reference"),
                text(row, "card").map(card -> Json.read(card, CardFacts.class)),
                text(row, "decline_code").map(code -> new Decline(code, orEmpty(row, "decline_said"))),
                text(row, "differs").map(differs -> Json.read(differs, Problem.class)),
                DecisionRows.find(view, id),
                SettlementRows.find(view, id),
                Times.instant(row.getLong("created_at")),
                Times.instant(row.getLong("changed_at")),
                Times.optional(row.getObject("settled_at")));
    }

    private static NewAttempt asked(ResultSet row, List<AttemptRow> rows) throws SQLException {
        return new NewAttempt(
                row.getString("id"),
                row.getString("activity_id"),
                rows.stream().map(AttemptRow::asked).toList(),
                new Payer(row.getString("pims"), row.getString("client_id"), row.getString("client_name")),
                List.of(Json.read(row.getString("patients"), String[].class)),
                WayToPay.valueOf(row.getString("way")),
                row.getString("account"),
                text(row, "terminal_id"),
                row.getString("desk"),
                text(row, "person_id").map(id -> new Person(id, orEmpty(row, "person_name"))),
                row.getBoolean("practice"),
                text(row, "part_reason"),
                text(row, "second_reason"),
                Json.parse(row.getString("place")),
                Json.parse(row.getString("invoice")),
                LocalDate.parse(row.getString("day")));
    }

    private static Amounts amounts(ResultSet row) throws SQLException {
        var moved = row.getString("moved_currency");
        return new Amounts(
                Money.of(row.getLong("approved_minor"), moved),
                Money.of(row.getLong("captured_minor"), moved),
                Money.of(row.getLong("surcharge_minor"), moved),
                Money.of(row.getLong("tip_minor"), moved),
                Money.of(row.getLong("refunded_minor"), moved));
    }

    private List<AttemptRow> rows(String attempt, String currency) {
        return view.handle()
                .createQuery("select pims, invoice_id, number, amount_minor, due_minor, read_at, captured_minor,"
                        + " seen_in_pims_at from attempt_row where attempt_id = :attempt order by position")
                .bind("attempt", attempt)
                .map((row, context) -> new AttemptRow(
                        new AskedRow(
                                new InvoiceKey(row.getString("pims"), row.getString("invoice_id")),
                                row.getString("number"),
                                Money.of(row.getLong("amount_minor"), currency),
                                Money.of(row.getLong("due_minor"), currency),
                                Times.instant(row.getLong("read_at"))),
                        Money.of(row.getLong("captured_minor"), currency),
                        Times.optional(row.getObject("seen_in_pims_at"))))
                .list();
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static String orEmpty(ResultSet row, String column) {
        try {
            @Nullable String value = row.getString(column);
            return value == null ? "" : value;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
