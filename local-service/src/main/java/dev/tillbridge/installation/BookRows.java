package dev.tillbridge.installation;

import dev.tillbridge.store.View;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the books come to: the same before and after, whatever database they are in. Sums that may be added.
final class BookRows {
    /// The accounts are as many as the invoices, so they are compared in so many heaps, and memory stays bounded:
    /// money that got from one account to another leaves its heap.
    private static final int HEAPS = 4096;

    private static final String ACCOUNTS = "select account_kind || '/' || account_owner || '/' || account_id || '/'"
            + " || currency as what, cast(sum(amount_minor) as bigint) as total from ledger_entry"
            + " group by account_kind, account_owner, account_id, currency";

    /// Each gives what it is and how much.
    private static final List<String> SUMS = List.of(
            "select 'ledger ' || account_kind || ' ' || case when account_kind in ('INVOICE', 'CLIENT_CREDIT')"
                    + " then '' else account_owner end || ' ' || currency as what,"
                    + " cast(sum(amount_minor) as bigint) as total from ledger_entry group by 1",
            "select 'invoices held' as what, count(*) as total from claim where released_at is null",
            "select 'payments ' || state || ' ' || currency as what, count(*) as total from attempt group by 1",
            "select 'taken ' || moved_currency as what, cast(sum(captured_minor) as bigint) as total from attempt"
                    + " where captured_minor <> 0 group by 1",
            "select 'taken and not seen in ' || r.pims || ' ' || a.currency as what,"
                    + " cast(sum(r.captured_minor) as bigint) as total from attempt_row r"
                    + " join attempt a on a.id = r.attempt_id"
                    + " where r.seen_in_pims_at is null and r.captured_minor <> 0 group by 1",
            "select 'entries ' || state as what, count(*) as total from posting group by 1",
            "select 'not finished ' || kind as what, count(*) as total from activity where result is null group by 1");

    private BookRows() {}

    static Map<String, Long> sums(View view) {
        var sums = new TreeMap<String, Long>();
        SUMS.forEach(sql -> add(view, sql, sums, false));
        return sums;
    }

    /// By account and currency, in heaps.
    static Map<String, Long> accounts(View view) {
        var heaps = new TreeMap<String, Long>();
        add(view, ACCOUNTS, heaps, true);
        return heaps;
    }

    private static void add(View view, String sql, Map<String, Long> sums, boolean inHeaps) {
        view.handle()
                .createQuery(sql)
                .setFetchSize(200)
                .map((row, context) -> Map.entry(row.getString("what"), row.getLong("total")))
                .forEach(line -> {
                    var what = line.getKey();
                    sums.merge(
                            inHeaps ? "accounts " + Math.floorMod(what.hashCode(), HEAPS) : what,
                            line.getValue(),
                            Math::addExact);
                });
    }

    /// Balances that do not come to nothing, or payments that were taken and never booked.
    static boolean sound(View view) {
        var unbalanced = count(
                view,
                "select count(*) from (select booking_id from ledger_entry group by booking_id, currency"
                        + " having sum(amount_minor) <> 0) wrong");
        var unbooked = count(
                view,
                "select count(*) from attempt a where a.state = 'CAPTURED' and not exists"
                        + " (select 1 from booking b where b.attempt_id = a.id)");
        return unbalanced == 0 && unbooked == 0;
    }

    private static long count(View view, String sql) {
        return view.handle().createQuery(sql).mapTo(Long.class).one();
    }
}
