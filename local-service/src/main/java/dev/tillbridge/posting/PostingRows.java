package dev.tillbridge.posting;

import dev.tillbridge.json.Json;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.payment.Person;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.store.PlainStatement;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The table posting. An index lets the database refuse a second tab on one invoice.
final class PostingRows {
    private static final String ALL = "select id, asked, state, problem, question, entries, payment_type, employee,"
            + " entered_by, entered_at, seen_at, questioned, changed_at from posting ";
    private static final PlainStatement.Row<Posting> MAPPER = row -> new Posting(
            row.getString("id"),
            Json.read(row.getString("asked"), NewPosting.class),
            PostingState.valueOf(row.getString("state")),
            json(row.getString("problem"), Problem.class),
            row.getBoolean("question"),
            row.getInt("entries"),
            Optional.ofNullable(row.getString("payment_type")),
            Optional.ofNullable(row.getString("employee")),
            json(row.getString("entered_by"), Person.class),
            time(row.getLong("entered_at")),
            time(row.getLong("seen_at")),
            row.getBoolean("questioned"),
            Instant.EPOCH.plus(row.getLong("changed_at"), ChronoUnit.MICROS));

    private static final PlainStatement BY_ID = new PlainStatement(ALL + "where id = ?");
    private static final PlainStatement OF_PAYMENT = new PlainStatement(ALL + "where payment_id = ? order by id");
    private static final PlainStatement OF_INVOICE =
            new PlainStatement(ALL + "where pims = ? and invoice_id = ? order by id");
    private static final PlainStatement OF_CLIENT =
            new PlainStatement(ALL + "where pims = ? and client_id = ? order by id");
    private static final PlainStatement NEWEST = new PlainStatement(ALL + "order by created_at desc, id desc limit ?");
    private static final PlainStatement MADE =
            new PlainStatement(ALL + "where created_at >= ? and created_at < ? order by id");
    private static final PlainStatement COUNT = new PlainStatement("select count(*) from posting where state = ?");

    private PostingRows() {}

    /// False when this payment already has an entry for this invoice.
    static boolean insert(Tx tx, Posting posting) {
        var asked = posting.asked();
        return tx.handle()
                        .createUpdate("insert into posting (id, attempt_id, payment_id, pims, invoice_id, client_id,"
                                + " asked, state, problem, question, entries, questioned, created_at, changed_at)"
                                + " values (:id, :attempt, :payment, :pims, :invoice, :client, :asked, :state,"
                                + " :problem, :question, 0, :no, :at, :at)"
                                + " on conflict (attempt_id, pims, invoice_id) do nothing")
                        .bind("id", posting.id())
                        .bind("attempt", asked.attemptId())
                        .bind("payment", asked.paymentId())
                        .bind("pims", asked.invoice().pims())
                        .bind("invoice", asked.invoice().id())
                        .bind("client", asked.clientId())
                        .bind("asked", Json.write(asked))
                        .bind("state", posting.state().name())
                        .bind("problem", posting.problem().map(Json::write).orElse(null))
                        .bind("question", posting.question())
                        .bind("no", false)
                        .bind("at", posting.changedAt())
                        .execute()
                == 1;
    }

    /// Stores what changed, but only while the row still is as it was read.
    static boolean update(Tx tx, PostingState was, Posting posting) {
        return tx.handle()
                        .createUpdate("update posting set state = :state, problem = :problem, question = :question,"
                                + " entries = :entries, payment_type = :type, employee = :employee,"
                                + " entered_by = :by, entered_at = :enteredAt, seen_at = :seenAt,"
                                + " questioned = :questioned, changed_at = :at where id = :id and state = :was")
                        .bind("state", posting.state().name())
                        .bind("problem", posting.problem().map(Json::write).orElse(null))
                        .bind("question", posting.question())
                        .bind("entries", posting.entries())
                        .bind("type", posting.paymentType().orElse(null))
                        .bind("employee", posting.employee().orElse(null))
                        .bind("by", posting.enteredBy().map(Json::write).orElse(null))
                        .bind("enteredAt", posting.enteredAt().orElse(null))
                        .bind("seenAt", posting.seenAt().orElse(null))
                        .bind("questioned", posting.questioned())
                        .bind("at", posting.changedAt())
                        .bind("id", posting.id())
                        .bind("was", was.name())
                        .execute()
                == 1;
    }

    static Optional<Posting> find(View view, String id) {
        return BY_ID.find(view, MAPPER, id);
    }

    static List<Posting> ofPayment(View view, String payment) {
        return OF_PAYMENT.list(view, MAPPER, payment);
    }

    static List<Posting> ofInvoice(View view, InvoiceKey invoice) {
        return OF_INVOICE.list(view, MAPPER, invoice.pims(), invoice.id());
    }

    static List<Posting> ofClient(View view, String pims, String client) {
        return OF_CLIENT.list(view, MAPPER, pims, client);
    }

    static List<Posting> newest(View view, int limit) {
        return NEWEST.list(view, MAPPER, limit);
    }

    static List<Posting> madeBetween(View view, Instant from, Instant to) {
        return MADE.list(view, MAPPER, from, to);
    }

    static List<Posting> inStates(View view, List<PostingState> states) {
        var marks = String.join(", ", Collections.nCopies(states.size(), "?"));
        return new PlainStatement(ALL + "where state in (" + marks + ") order by id")
                .list(view, MAPPER, states.stream().map(PostingState::name).toArray());
    }

    static int countIn(View view, PostingState state) {
        return COUNT.find(view, row -> row.getInt(1), state.name()).orElseThrow();
    }

    private static Optional<Instant> time(long micros) {
        return micros == 0 ? Optional.empty() : Optional.of(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    private static <T> Optional<T> json(@Nullable String text, Class<T> type) {
        return text == null ? Optional.empty() : Optional.of(Json.read(text, type));
    }
}
