package dev.tillbridge.installation;

import dev.tillbridge.store.PlainStatement;
import dev.tillbridge.store.TableShapes;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What a move must know of both databases before it copies a row.
final class LookRows {
    private static final String ID = "id";

    private static final PlainStatement CODES =
            new PlainStatement("select id, code from attempt where id > ? order by id limit 1000");

    private LookRows() {}

    /// The id of the installation that is there, if one is.
    static Optional<String> installation(View view) {
        return Optional.ofNullable(settings(view).get(ID));
    }

    static void rename(Tx tx, String installation) {
        tx.handle()
                .createUpdate("update location_setting set value = :id where key = 'id'")
                .bind("id", installation)
                .execute();
    }

    static Map<String, String> settings(View view) {
        return pairs(view, "select key as a, value as b from location_setting");
    }

    /// @param first 0 where there is none
    record JournalSpan(long first, long last) {}

    static JournalSpan journal(View view) {
        return view.handle()
                .createQuery(
                        "select coalesce(min(number), 0) as lowest, coalesce(max(number), 0) as highest from journal")
                .map((row, context) -> new JournalSpan(row.getLong("lowest"), row.getLong("highest")))
                .one();
    }

    /// What tells one row of the journal from any other.
    record JournalLine(long number, String subject, String kind, String name, String at, String payload) {}

    static Optional<JournalLine> line(View view, long number) {
        return view.handle()
                .createQuery("select number, subject_id, kind, name, at, payload from journal where number = :number")
                .bind("number", number)
                .map((row, context) -> new JournalLine(
                        row.getLong("number"),
                        row.getString("subject_id"),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getString("at"),
                        row.getString("payload")))
                .findOne();
    }

    /// The last number that was given, also to a row that was removed since.
    static long lastNumber(View view) {
        long known = view.handle()
                .createQuery("select last from journal_head where one = 1")
                .mapTo(Long.class)
                .one();
        return Math.max(known, journal(view).last());
    }

    static void lastNumber(Tx tx, long last) {
        tx.handle()
                .createUpdate("update journal_head set last = :last where one = 1")
                .bind("last", last)
                .execute();
    }

    static boolean everLive(View view) {
        return count(view, "select count(*) from live_money") > 0;
    }

    static boolean practised(View view) {
        return view.handle()
                        .createQuery("select count(*) from (select 1 from attempt where practice = :yes limit 1) one")
                        .bind("yes", true)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /// Whether a payment was ever begun.
    static boolean paid(View view) {
        return count(view, "select count(*) from (select 1 from attempt limit 1) one") > 0;
    }

    /// Which codes each stored code is, by attempt: the next thousand after an id.
    static List<Map.Entry<String, String>> codesAfter(View view, String id) {
        return CODES.list(view, row -> Map.entry(row.getString(1), row.getString(2)), id);
    }

    /// Those of the codes that are taken.
    static Set<String> taken(View view, List<String> codes) {
        if (codes.isEmpty()) {
            return Set.of();
        }
        var marks = String.join(", ", Collections.nCopies(codes.size(), "?"));
        return new HashSet<>(new PlainStatement("select code from attempt where code in (" + marks + ")")
                .list(view, row -> row.getString(1), codes.toArray()));
    }

    /// Who works there, by name.
    static Map<String, String> names(View view) {
        return view
                .handle()
                .createQuery("select name as a, id as b from person where active = :yes")
                .bind("yes", true)
                .map((row, context) -> Map.entry(row.getString("a"), row.getString("b")))
                .list()
                .stream()
                .collect(TreeMap::new, (all, one) -> all.put(one.getKey(), one.getValue()), Map::putAll);
    }

    /// The codes of the payments that hold an invoice, by invoice.
    static Map<String, String> holders(View view) {
        return pairs(
                view,
                "select c.pims || '/' || c.invoice_id as a, t.code as b from claim c"
                        + " join attempt t on t.id = c.attempt_id where c.released_at is null");
    }

    /// The codes of the payments that are being put in, by invoice.
    static Map<String, String> entering(View view) {
        return pairs(
                view,
                "select p.pims || '/' || p.invoice_id as a, t.code as b from posting p"
                        + " join attempt t on t.id = p.attempt_id where p.state = 'POSTING'");
    }

    /// The codes of the payments that have a card reader, by reader.
    static Map<String, String> atReaders(View view) {
        return pairs(
                view,
                "select l.terminal_id as a, coalesce(max(t.code), max(l.invoice)) as b from terminal_lease l"
                        + " left join attempt t on t.activity_id = l.activity_id group by l.terminal_id");
    }

    /// Open items that need a person, by kind and subject.
    static Map<String, String> openItems(View view) {
        return pairs(view, "select kind || '/' || subject as a, id as b from attention where ended_at is null");
    }

    static Set<String> browsers(View view) {
        return pairs(view, "select public_key as a, client_id as b from bridge_client")
                .keySet();
    }

    /// Desks that were not shut out, as far as they are entered.
    static int desks(View view) {
        return TableShapes.of(view).containsKey("desk")
                ? (int) count(view, "select count(*) from desk where revoked_at is null")
                : 0;
    }

    private static long count(View view, String sql) {
        return view.handle().createQuery(sql).mapTo(Long.class).one();
    }

    private static Map<String, String> pairs(View view, String sql) {
        var pairs = new TreeMap<String, String>();
        view.handle()
                .createQuery(sql)
                .map((row, context) -> Map.entry(row.getString("a"), row.getString("b")))
                .forEach(pair -> pairs.put(pair.getKey(), pair.getValue()));
        return pairs;
    }
}
