package dev.tillbridge.payment;

import dev.tillbridge.json.Json;
import dev.tillbridge.money.Money;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.store.PlainStatement;
import dev.tillbridge.store.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads an attempt with its invoices and its decision. By position: attempts are read for every step and for
/// every screen.
record AttemptMapper(View view) implements PlainStatement.Row<Attempt> {
    static final String SELECT = "select a.id, a.activity_id, a.code, a.state, a.way, a.practice, a.account,"
            + " a.terminal_id, a.desk, a.person_id, a.person_name, a.pims, a.client_id, a.client_name, a.patients,"
            + " a.currency, a.moved_currency, a.part_reason, a.second_reason, a.place, a.invoice, a.day,"
            + " a.approved_minor, a.captured_minor, a.surcharge_minor, a.tip_minor, a.refunded_minor,"
            + " a.processor_reference, a.card, a.decline_code, a.decline_said, a.differs, a.created_at, a.changed_at,"
            + " a.settled_at, d.attempt_id, s.attempt_id, a.kept_minor from attempt a"
            + " left join attempt_decision d on d.attempt_id = a.id"
            + " left join attempt_settlement s on s.attempt_id = a.id";

    private static final PlainStatement ROWS =
            new PlainStatement("select pims, invoice_id, number, amount_minor, due_minor, read_at, captured_minor,"
                    + " given_back_minor, seen_in_pims_at from attempt_row where attempt_id = ? order by position");

    @Override
    public Attempt read(ResultSet row) throws SQLException {
        var id = row.getString(1);
        var rows = rows(id, row.getString(16));
        return new Attempt(
                asked(row, rows),
                PaymentCode.stored(row.getString(3)),
                AttemptState.valueOf(row.getString(4)),
                amounts(row),
                rows,
                text(row, 28),
                text(row, 29).map(card -> Json.read(card, CardFacts.class)),
                decline(row),
                text(row, 32).map(differs -> Json.read(differs, Problem.class)),
                row.getString(36) == null ? Optional.empty() : DecisionRows.find(view, id),
                row.getString(37) == null ? Optional.empty() : SettlementRows.find(view, id),
                Times.instant(row.getLong(33)),
                Times.instant(row.getLong(34)),
                Times.optional(row.getObject(35)));
    }

    private static NewAttempt asked(ResultSet row, List<AttemptRow> rows) throws SQLException {
        return new NewAttempt(
                row.getString(1),
                row.getString(2),
                rows.stream().map(AttemptRow::asked).toList(),
                new Payer(row.getString(12), row.getString(13), row.getString(14)),
                List.of(Json.read(row.getString(15), String[].class)),
                WayToPay.valueOf(row.getString(5)),
                row.getString(7),
                text(row, 8),
                row.getString(9),
                person(row),
                row.getBoolean(6),
                text(row, 18),
                text(row, 19),
                Json.parse(row.getString(20)),
                Json.parse(row.getString(21)),
                LocalDate.parse(row.getString(22)),
                kept(row));
    }

    private static Optional<Money> kept(ResultSet row) throws SQLException {
        return Optional.of(Money.of(row.getLong(38), row.getString(16))).filter(Money::isPositive);
    }

    private static Optional<Person> person(ResultSet row) throws SQLException {
        @Nullable String id = row.getString(10);
        return id == null ? Optional.empty() : Optional.of(new Person(id, orEmpty(row, 11)));
    }

    private static Optional<Decline> decline(ResultSet row) throws SQLException {
        @Nullable String code = row.getString(30);
        return code == null ? Optional.empty() : Optional.of(new Decline(code, orEmpty(row, 31)));
    }

    private static Amounts amounts(ResultSet row) throws SQLException {
        var moved = row.getString(17);
        return new Amounts(
                Money.of(row.getLong(23), moved),
                Money.of(row.getLong(24), moved),
                Money.of(row.getLong(25), moved),
                Money.of(row.getLong(26), moved),
                Money.of(row.getLong(27), moved));
    }

    private List<AttemptRow> rows(String attempt, String currency) {
        return ROWS.list(
                view,
                row -> new AttemptRow(
                        new AskedRow(
                                new InvoiceKey(row.getString(1), row.getString(2)),
                                row.getString(3),
                                Money.of(row.getLong(4), currency),
                                Money.of(row.getLong(5), currency),
                                Times.instant(row.getLong(6))),
                        Money.of(row.getLong(7), currency),
                        Money.of(row.getLong(8), currency),
                        Times.optional(row.getObject(9))),
                attempt);
    }

    private static Optional<String> text(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static String orEmpty(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
