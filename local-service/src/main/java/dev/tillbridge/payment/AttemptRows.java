package dev.tillbridge.payment;

import dev.tillbridge.json.Json;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The tables attempt and attempt_row.
final class AttemptRows {
    private AttemptRows() {}

    /// False when the code is taken.
    static boolean insert(Tx tx, Attempt attempt) {
        var asked = attempt.asked();
        int inserted = tx.handle()
                .createUpdate("insert into attempt (id, activity_id, code, state, way, practice, account, terminal_id,"
                        + " desk, person_id, person_name, pims, client_id, client_name, patients, currency,"
                        + " requested_minor, moved_currency, part_reason, second_reason, place, invoice, day, search,"
                        + " created_at, changed_at) values (:id, :activity, :code, :state, :way, :practice, :account,"
                        + " :terminal, :desk, :personId, :personName, :pims, :client, :clientName, :patients,"
                        + " :currency, :requested, :currency, :partReason, :secondReason, :place, :invoice, :day,"
                        + " :search, :at, :at) on conflict (code) do nothing")
                .bind("id", asked.id())
                .bind("activity", asked.activityId())
                .bind("code", attempt.code().value())
                .bind("state", attempt.state().name())
                .bind("way", asked.way().name())
                .bind("practice", asked.practice())
                .bind("account", asked.account())
                .bind("terminal", asked.terminal().orElse(null))
                .bind("desk", asked.desk())
                .bind("personId", asked.person().map(Person::id).orElse(null))
                .bind("personName", asked.person().map(Person::name).orElse(null))
                .bind("pims", asked.payer().pims())
                .bind("client", asked.payer().id())
                .bind("clientName", asked.payer().name())
                .bind("patients", Json.write(asked.patients()))
                .bind("currency", attempt.requested().currency().getCurrencyCode())
                .bind("requested", attempt.requested().minorUnits())
                .bind("partReason", asked.partReason().orElse(null))
                .bind("secondReason", asked.secondReason().orElse(null))
                .bind("place", Json.write(asked.place()))
                .bind("invoice", Json.write(asked.invoice()))
                .bind("day", asked.day().toString())
                .bind("search", SearchText.of(attempt))
                .bind("at", attempt.createdAt())
                .execute();
        if (inserted == 0) {
            return false;
        }
        for (int i = 0; i < asked.rows().size(); i++) {
            insert(tx, asked.id(), i, asked.rows().get(i));
        }
        return true;
    }

    private static void insert(Tx tx, String attempt, int position, AskedRow row) {
        tx.handle()
                .createUpdate("insert into attempt_row (attempt_id, position, pims, invoice_id, number, amount_minor,"
                        + " due_minor, read_at) values (:attempt, :position, :pims, :invoice, :number, :amount, :due,"
                        + " :readAt)")
                .bind("attempt", attempt)
                .bind("position", position)
                .bind("pims", row.invoice().pims())
                .bind("invoice", row.invoice().id())
                .bind("number", row.number())
                .bind("amount", row.amount().minorUnits())
                .bind("due", row.due().minorUnits())
                .bind("readAt", row.readAt())
                .execute();
    }

    /// Stores state and facts, but only while the row still is as it was read.
    static void update(Tx tx, AttemptState was, Attempt attempt) {
        var amounts = attempt.amounts();
        int updated = tx.handle()
                .createUpdate("update attempt set state = :state, moved_currency = :moved, approved_minor = :approved,"
                        + " captured_minor = :captured, surcharge_minor = :surcharge, tip_minor = :tip,"
                        + " refunded_minor = :refunded, processor_reference = :reference, card = :card,"
                        + " decline_code = :declineCode, decline_said = :declineSaid, differs = :differs,"
                        + " search = :search, changed_at = :changed, settled_at = :settled"
                        + " where id = :id and state = :was")
                .bind("state", attempt.state().name())
                .bind("moved", amounts.approved().currency().getCurrencyCode())
                .bind("approved", amounts.approved().minorUnits())
                .bind("captured", amounts.captured().minorUnits())
                .bind("surcharge", amounts.surcharge().minorUnits())
                .bind("tip", amounts.tip().minorUnits())
                .bind("refunded", amounts.refunded().minorUnits())
                .bind("reference", attempt.reference().orElse(null))
                .bind("card", attempt.card().map(Json::write).orElse(null))
                .bind("declineCode", attempt.decline().map(Decline::code).orElse(null))
                .bind("declineSaid", attempt.decline().map(Decline::said).orElse(null))
                .bind("differs", attempt.differs().map(Json::write).orElse(null))
                .bind("search", SearchText.of(attempt))
                .bind("changed", attempt.changedAt())
                .bind("settled", attempt.settledAt().orElse(null))
                .bind("id", attempt.id())
                .bind("was", was.name())
                .execute();
        if (updated != 1) {
            throw new IllegalStateException("changed by somebody else: " + attempt.id());
        }
        for (int i = 0; i < attempt.rows().size(); i++) {
            captured(tx, attempt.id(), i, attempt.rows().get(i));
        }
    }

    private static void captured(Tx tx, String attempt, int position, AttemptRow row) {
        tx.handle()
                .createUpdate("update attempt_row set captured_minor = :captured"
                        + " where attempt_id = :attempt and position = :position and captured_minor <> :captured")
                .bind("captured", row.captured().minorUnits())
                .bind("attempt", attempt)
                .bind("position", position)
                .execute();
    }

    /// The earliest reading that shows it counts. False when it was marked by that or an earlier one.
    static boolean markSeen(Tx tx, String attempt, InvoiceKey invoice, Instant readAt) {
        return tx.handle()
                        .createUpdate("update attempt_row set seen_in_pims_at = :readAt where attempt_id = :attempt"
                                + " and pims = :pims and invoice_id = :invoice"
                                + " and (seen_in_pims_at is null or seen_in_pims_at > :readAt)")
                        .bind("readAt", readAt)
                        .bind("attempt", attempt)
                        .bind("pims", invoice.pims())
                        .bind("invoice", invoice.id())
                        .execute()
                == 1;
    }

    static Optional<Attempt> find(View view, String column, String value) {
        return view.handle()
                .createQuery(AttemptMapper.SELECT + " where a." + column + " = :value")
                .bind("value", value)
                .map(new AttemptMapper(view))
                .findOne();
    }

    static List<Attempt> ofActivity(View view, String activity) {
        return view.handle()
                .createQuery(AttemptMapper.SELECT + " where a.activity_id = :activity order by a.created_at, a.id")
                .bind("activity", activity)
                .map(new AttemptMapper(view))
                .list();
    }

    static List<Attempt> unsettled(View view) {
        return view.handle()
                .createQuery(AttemptMapper.SELECT + " where a.settled_at is null order by a.created_at desc, a.id desc")
                .map(new AttemptMapper(view))
                .list();
    }

    static List<Attempt> ofInvoice(View view, InvoiceKey invoice) {
        return view.handle()
                .createQuery(AttemptMapper.SELECT + " where a.id in (select attempt_id from attempt_row"
                        + " where pims = :pims and invoice_id = :invoice) order by a.created_at, a.id")
                .bind("pims", invoice.pims())
                .bind("invoice", invoice.id())
                .map(new AttemptMapper(view))
                .list();
    }

    static List<Attempt> ofClient(View view, Payer payer, Instant since) {
        return view.handle()
                .createQuery(AttemptMapper.SELECT + " where a.pims = :pims and a.client_id = :client"
                        + " and a.created_at >= :since order by a.created_at desc, a.id desc")
                .bind("pims", payer.pims())
                .bind("client", payer.id())
                .bind("since", since)
                .map(new AttemptMapper(view))
                .list();
    }

    static List<Attempt> search(View view, List<String> words, int limit) {
        var where = new StringBuilder(" where true");
        for (int i = 0; i < words.size(); i++) {
            where.append(" and a.search like :w").append(i).append(" escape '!'");
        }
        var query = view.handle()
                .createQuery(AttemptMapper.SELECT + where + " order by a.created_at desc, a.id desc limit :limit");
        for (int i = 0; i < words.size(); i++) {
            query.bind("w" + i, "%" + words.get(i).replaceAll("([!%_])", "!$1") + "%");
        }
        return query.bind("limit", limit).map(new AttemptMapper(view)).list();
    }
}
