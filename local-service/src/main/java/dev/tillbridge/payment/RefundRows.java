package dev.tillbridge.payment;

import dev.tillbridge.json.Json;
import dev.tillbridge.money.Money;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.store.PlainStatement;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tables refund and refund_part. An index lets the database refuse a second running one on a payment.
final class RefundRows {
    private static final String SELECT = "select r.id, r.attempt_id, r.state, r.currency, r.amount_minor,"
            + " r.surcharge_minor, r.tip_minor, r.credit_minor, r.elsewhere, r.reason, r.note, r.person_id,"
            + " r.person_name, r.desk, r.day, r.reference, r.reversed, r.problem, r.created_at, r.changed_at,"
            + " r.settled_at from refund r";
    private static final PlainStatement INSERT = new PlainStatement("insert into refund (id, attempt_id, state,"
            + " currency, amount_minor, surcharge_minor, tip_minor, credit_minor, elsewhere, reason, note, person_id,"
            + " person_name, desk, day, created_at, changed_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    private static final PlainStatement INSERT_PART = new PlainStatement("insert into refund_part (refund_id,"
            + " position, pims, invoice_id, number, amount_minor) values (?, ?, ?, ?, ?, ?)");
    private static final PlainStatement UPDATE = new PlainStatement("update refund set state = ?, reference = ?,"
            + " reversed = ?, problem = ?, changed_at = ?, settled_at = ? where id = ? and state = ?");
    private static final PlainStatement BY_ID = new PlainStatement(SELECT + " where r.id = ?");
    private static final PlainStatement OF_ATTEMPT =
            new PlainStatement(SELECT + " where r.attempt_id = ? order by r.created_at, r.id");
    private static final PlainStatement UNSETTLED =
            new PlainStatement(SELECT + " where r.settled_at is null order by r.created_at, r.id");
    private static final PlainStatement BY_REFERENCE = new PlainStatement(SELECT + " where r.reference = ?");
    private static final PlainStatement SUM = new PlainStatement("select cast(coalesce(sum(amount_minor), 0) as bigint)"
            + " from refund where person_id = ? and day = ? and currency = ?"
            + " and state in ('RESERVED', 'UNKNOWN', 'UNDER_WAY', 'GIVEN_BACK')");
    private static final PlainStatement PARTS = new PlainStatement(
            "select pims, invoice_id, number, amount_minor from refund_part where refund_id = ? order by position");

    private RefundRows() {}

    static void insert(Tx tx, Refund refund) {
        var asked = refund.asked();
        INSERT.update(
                tx,
                asked.id(),
                asked.attemptId(),
                refund.state().name(),
                asked.amount().currency().getCurrencyCode(),
                asked.amount().minorUnits(),
                asked.surcharge().minorUnits(),
                asked.tip().minorUnits(),
                asked.credit().minorUnits(),
                asked.elsewhere(),
                asked.reason(),
                asked.note().orElse(null),
                asked.person().map(Person::id).orElse(null),
                asked.person().map(Person::name).orElse(null),
                asked.desk(),
                asked.day().toString(),
                refund.createdAt(),
                refund.changedAt());
        for (int i = 0; i < asked.parts().size(); i++) {
            var part = asked.parts().get(i);
            INSERT_PART.update(
                    tx,
                    asked.id(),
                    i,
                    part.invoice().pims(),
                    part.invoice().id(),
                    part.number(),
                    part.amount().minorUnits());
        }
    }

    /// Stores what was learned, but only while the row still is as it was read.
    static void update(Tx tx, RefundState was, Refund refund) {
        int updated = UPDATE.update(
                tx,
                refund.state().name(),
                refund.reference().orElse(null),
                refund.reversed(),
                refund.problem().map(Json::write).orElse(null),
                refund.changedAt(),
                refund.settledAt().orElse(null),
                refund.id(),
                was.name());
        if (updated != 1) {
            throw new IllegalStateException("changed by somebody else: " + refund.id());
        }
    }

    static Optional<Refund> find(View view, String id) {
        return BY_ID.find(view, row -> read(view, row), id);
    }

    static Optional<Refund> byReference(View view, String reference) {
        return BY_REFERENCE.find(view, row -> read(view, row), reference);
    }

    static List<Refund> ofAttempt(View view, String attempt) {
        return OF_ATTEMPT.list(view, row -> read(view, row), attempt);
    }

    static List<Refund> unsettled(View view) {
        return UNSETTLED.list(view, row -> read(view, row));
    }

    static long sum(View view, String person, LocalDate day, Currency currency) {
        return SUM.find(view, row -> row.getLong(1), person, day.toString(), currency.getCurrencyCode())
                .orElseThrow();
    }

    private static Refund read(View view, ResultSet row) throws SQLException {
        var id = row.getString(1);
        var currency = row.getString(4);
        var asked = new NewRefund(
                id,
                row.getString(2),
                Money.of(row.getLong(5), currency),
                parts(view, id, currency),
                Money.of(row.getLong(8), currency),
                Money.of(row.getLong(6), currency),
                Money.of(row.getLong(7), currency),
                row.getBoolean(9),
                row.getString(10),
                text(row, 11),
                person(row),
                row.getString(14),
                LocalDate.parse(row.getString(15)));
        return new Refund(
                asked,
                RefundState.valueOf(row.getString(3)),
                text(row, 16),
                row.getBoolean(17),
                text(row, 18).map(problem -> Json.read(problem, Problem.class)),
                Times.instant(row.getLong(19)),
                Times.instant(row.getLong(20)),
                Times.optional(row.getObject(21)));
    }

    private static List<RefundPart> parts(View view, String refund, String currency) {
        return PARTS.list(
                view,
                row -> new RefundPart(
                        new InvoiceKey(row.getString(1), row.getString(2)),
                        row.getString(3),
                        Money.of(row.getLong(4), currency)),
                refund);
    }

    private static Optional<Person> person(ResultSet row) throws SQLException {
        @Nullable String id = row.getString(12);
        return id == null
                ? Optional.empty()
                : Optional.of(new Person(id, Objects.requireNonNullElse(row.getString(13), "")));
    }

    private static Optional<String> text(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
