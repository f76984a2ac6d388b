package dev.tillbridge.posting;

import dev.tillbridge.json.Json;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.payment.Person;
import dev.tillbridge.store.PlainStatement;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// The table reversal.
final class ReversalRows {
    private static final String ALL = "select id, asked, state, entered_by, entered_at, changed_at from reversal";
    private static final PlainStatement INSERT = new PlainStatement("insert into reversal (id, refund_id, attempt_id,"
            + " payment_id, pims, invoice_id, client_id, asked, state, created_at, changed_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (refund_id, pims, invoice_id) do nothing");
    private static final PlainStatement UPDATE = new PlainStatement("update reversal set state = ?, entered_by = ?,"
            + " entered_at = ?, changed_at = ? where id = ? and state = ?");
    private static final PlainStatement BY_ID = new PlainStatement(ALL + " where id = ?");
    private static final PlainStatement OF_PAYMENT = new PlainStatement(ALL + " where payment_id = ? order by id");
    private static final PlainStatement OF_INVOICE =
            new PlainStatement(ALL + " where pims = ? and invoice_id = ? order by id");
    private static final PlainStatement BY_HAND =
            new PlainStatement(ALL + " where state in ('TO_TAKE_OUT', 'TO_ENTER_AGAIN') order by id");

    private static final PlainStatement MADE =
            new PlainStatement(ALL + " where created_at >= ? and created_at < ? order by id");

    private ReversalRows() {}

    /// False when this refund already has one for this invoice.
    static boolean insert(Tx tx, Reversal reversal) {
        var asked = reversal.asked();
        return INSERT.update(
                        tx,
                        reversal.id(),
                        asked.refundId(),
                        asked.attemptId(),
                        asked.paymentId(),
                        asked.invoice().pims(),
                        asked.invoice().id(),
                        asked.clientId(),
                        Json.write(asked),
                        reversal.state().name(),
                        reversal.changedAt(),
                        reversal.changedAt())
                == 1;
    }

    /// Stores what changed, but only while the row still is as it was read.
    static void update(Tx tx, ReversalState was, Reversal reversal) {
        int updated = UPDATE.update(
                tx,
                reversal.state().name(),
                reversal.enteredBy().map(Json::write).orElse(null),
                reversal.enteredAt().orElse(null),
                reversal.changedAt(),
                reversal.id(),
                was.name());
        if (updated != 1) {
            throw new IllegalStateException("changed by somebody else: " + reversal.id());
        }
    }

    static Optional<Reversal> find(View view, String id) {
        return BY_ID.find(view, ReversalRows::read, id);
    }

    static List<Reversal> ofPayment(View view, String payment) {
        return OF_PAYMENT.list(view, ReversalRows::read, payment);
    }

    static List<Reversal> ofInvoice(View view, InvoiceKey invoice) {
        return OF_INVOICE.list(view, ReversalRows::read, invoice.pims(), invoice.id());
    }

    static List<Reversal> byHand(View view) {
        return BY_HAND.list(view, ReversalRows::read);
    }

    static List<Reversal> madeBetween(View view, Instant from, Instant to) {
        return MADE.list(view, ReversalRows::read, from, to);
    }

    private static Reversal read(ResultSet row) throws SQLException {
        return new Reversal(
                row.getString(1),
                Json.read(row.getString(2), NewReversal.class),
                ReversalState.valueOf(row.getString(3)),
                Optional.ofNullable(row.getString(4)).map(person -> Json.read(person, Person.class)),
                row.getObject(5) == null ? Optional.empty() : Optional.of(time(row.getLong(5))),
                time(row.getLong(6)));
    }

    private static Instant time(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
