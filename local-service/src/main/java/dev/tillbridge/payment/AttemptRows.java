package dev.tillbridge.payment;

import dev.tillbridge.json.Json;
import dev.tillbridge.money.Money;
import dev.tillbridge.store.PlainStatement;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The tables attempt and attempt_row.
final class AttemptRows {
    private static final PlainStatement INSERT =
            new PlainStatement("insert into attempt (id, activity_id, code, state, way, practice, account, terminal_id,"
                    + " desk, person_id, person_name, pims, client_id, client_name, patients, currency,"
                    + " requested_minor, moved_currency, part_reason, second_reason, place, invoice, day, search,"
                    + " created_at, changed_at, kept_minor) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                    + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (code) do nothing");
    private static final PlainStatement INSERT_ROW =
            new PlainStatement("insert into attempt_row (attempt_id, position, pims, invoice_id, number, amount_minor,"
                    + " due_minor, read_at) values (?, ?, ?, ?, ?, ?, ?, ?)");
    private static final PlainStatement UPDATE =
            new PlainStatement("update attempt set state = ?, moved_currency = ?, approved_minor = ?,"
                    + " captured_minor = ?, surcharge_minor = ?, tip_minor = ?, refunded_minor = ?,"
                    + " processor_reference = ?, card = ?, decline_code = ?, decline_said = ?, differs = ?,"
                    + " search = ?, changed_at = ?, settled_at = ? where id = ? and state = ?");
    private static final PlainStatement CAPTURED = new PlainStatement("update attempt_row set captured_minor = ?,"
            + " given_back_minor = ? where attempt_id = ? and position = ?"
            + " and (captured_minor <> ? or given_back_minor <> ?)");
    private static final PlainStatement SEEN = new PlainStatement("update attempt_row set seen_in_pims_at = ?"
            + " where attempt_id = ? and pims = ? and invoice_id = ?"
            + " and (seen_in_pims_at is null or seen_in_pims_at > ?)");
    private static final PlainStatement UNSEEN = new PlainStatement(
            "update attempt_row set seen_in_pims_at = null where attempt_id = ? and pims = ? and invoice_id = ?");
    private static final PlainStatement BY_ID = select(" where a.id = ?");
    private static final PlainStatement BY_CODE = select(" where a.code in (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    private static final PlainStatement BY_REFERENCE = select(" where a.account = ? and a.processor_reference = ?");
    private static final PlainStatement OF_ACTIVITY = select(" where a.activity_id = ? order by a.created_at, a.id");
    private static final PlainStatement UNFINISHED = select(" where a.settled_at is null or exists (select 1 from"
            + " refund r where r.attempt_id = a.id and r.settled_at is null) order by a.created_at desc, a.id desc");
    private static final PlainStatement UNSETTLED =
            select(" where a.settled_at is null and not (a.way in ('PAYMENT_LINK', 'BANK_PAYMENT')"
                    + " and a.state in ('SENT', 'PENDING'))"
                    + " order by a.created_at desc, a.id desc");
    private static final PlainStatement OF_WAY =
            select(" where a.way = ? order by a.created_at desc, a.id desc limit ?");
    private static final PlainStatement WAITING = select(
            " where a.way in ('PAYMENT_LINK', 'BANK_PAYMENT') and a.settled_at is null order by a.created_at desc, a.id desc");
    private static final PlainStatement OF_INVOICE =
            select(" where a.id in (select attempt_id from attempt_row where pims = ? and invoice_id = ?)"
                    + " order by a.created_at, a.id");
    private static final PlainStatement SAME = select(" where a.pims = ? and a.client_id = ? and a.created_at >= ?"
            + " and a.currency = ? and a.requested_minor = ? order by a.created_at desc, a.id desc");

    private AttemptRows() {}

    private static PlainStatement select(String which) {
        return new PlainStatement(AttemptMapper.SELECT + which);
    }

    /// False when the code is taken.
    static boolean insert(Tx tx, Attempt attempt) {
        var asked = attempt.asked();
        int inserted = INSERT.update(
                tx,
                asked.id(),
                asked.activityId(),
                attempt.code().value(),
                attempt.state().name(),
                asked.way().name(),
                asked.practice(),
                asked.account(),
                asked.terminal().orElse(null),
                asked.desk(),
                asked.person().map(Person::id).orElse(null),
                asked.person().map(Person::name).orElse(null),
                asked.payer().pims(),
                asked.payer().id(),
                asked.payer().name(),
                Json.write(asked.patients()),
                attempt.requested().currency().getCurrencyCode(),
                attempt.requested().minorUnits(),
                attempt.requested().currency().getCurrencyCode(),
                asked.partReason().orElse(null),
                asked.secondReason().orElse(null),
                Json.write(asked.place()),
                Json.write(asked.invoice()),
                asked.day().toString(),
                SearchText.of(attempt),
                attempt.createdAt(),
                attempt.createdAt(),
                asked.kept().map(Money::minorUnits).orElse(0L));
        if (inserted == 0) {
            return false;
        }
        for (int i = 0; i < asked.rows().size(); i++) {
            insert(tx, asked.id(), i, asked.rows().get(i));
        }
        WordRows.insert(tx, asked.id(), SearchWords.asked(attempt));
        return true;
    }

    private static void insert(Tx tx, String attempt, int position, AskedRow row) {
        INSERT_ROW.update(
                tx,
                attempt,
                position,
                row.invoice().pims(),
                row.invoice().id(),
                row.number(),
                row.amount().minorUnits(),
                row.due().minorUnits(),
                row.readAt());
    }

    /// Stores state and facts, but only while the row still is as it was read.
    static void update(Tx tx, AttemptState was, Attempt attempt) {
        var amounts = attempt.amounts();
        int updated = UPDATE.update(
                tx,
                attempt.state().name(),
                amounts.approved().currency().getCurrencyCode(),
                amounts.approved().minorUnits(),
                amounts.captured().minorUnits(),
                amounts.surcharge().minorUnits(),
                amounts.tip().minorUnits(),
                amounts.refunded().minorUnits(),
                attempt.reference().orElse(null),
                attempt.card().map(Json::write).orElse(null),
                attempt.decline().map(Decline::code).orElse(null),
                attempt.decline().map(Decline::said).orElse(null),
                attempt.differs().map(Json::write).orElse(null),
                SearchText.of(attempt),
                attempt.changedAt(),
                attempt.settledAt().orElse(null),
                attempt.id(),
                was.name());
        if (updated != 1) {
            throw new IllegalStateException("changed by somebody else: " + attempt.id());
        }
        for (int i = 0; i < attempt.rows().size(); i++) {
            long captured = attempt.rows().get(i).captured().minorUnits();
            long back = attempt.rows().get(i).givenBack().minorUnits();
            CAPTURED.update(tx, captured, back, attempt.id(), i, captured, back);
        }
        WordRows.insert(tx, attempt.id(), SearchWords.found(attempt));
    }

    /// The earliest reading that shows it counts. False when it was marked by that or an earlier one.
    static boolean markSeen(Tx tx, String attempt, InvoiceKey invoice, Instant readAt) {
        return SEEN.update(tx, readAt, attempt, invoice.pims(), invoice.id(), readAt) == 1;
    }

    static void unmarkSeen(Tx tx, String attempt, InvoiceKey invoice) {
        UNSEEN.update(tx, attempt, invoice.pims(), invoice.id());
    }

    static Optional<Attempt> find(View view, String id) {
        return BY_ID.find(view, new AttemptMapper(view), id);
    }

    static List<Attempt> byCode(View view, PaymentCode code) {
        return BY_CODE.list(view, new AttemptMapper(view), code.stored().toArray());
    }

    static Optional<Attempt> byReference(View view, String account, String reference) {
        return BY_REFERENCE.find(view, new AttemptMapper(view), account, reference);
    }

    static List<Attempt> ofActivity(View view, String activity) {
        return OF_ACTIVITY.list(view, new AttemptMapper(view), activity);
    }

    /// Those that are not settled, and those of which something given back is not.
    static List<Attempt> unfinished(View view) {
        return UNFINISHED.list(view, new AttemptMapper(view));
    }

    static List<Attempt> unsettled(View view) {
        return UNSETTLED.list(view, new AttemptMapper(view));
    }

    static List<Attempt> ofWay(View view, WayToPay way, int limit) {
        return OF_WAY.list(view, new AttemptMapper(view), way.name(), limit);
    }

    /// Payment links that can be paid, or may.
    static List<Attempt> waiting(View view) {
        return WAITING.list(view, new AttemptMapper(view));
    }

    static List<Attempt> ofInvoice(View view, InvoiceKey invoice) {
        return OF_INVOICE.list(view, new AttemptMapper(view), invoice.pims(), invoice.id());
    }

    /// Those of a client over an amount, newest first.
    static List<Attempt> same(View view, Payer payer, Money requested, Instant since) {
        var currency = requested.currency().getCurrencyCode();
        return SAME.list(
                view, new AttemptMapper(view), payer.pims(), payer.id(), since, currency, requested.minorUnits());
    }
}
