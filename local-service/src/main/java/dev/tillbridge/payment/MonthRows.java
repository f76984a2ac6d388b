package dev.tillbridge.payment;

import dev.tillbridge.money.Money;
import dev.tillbridge.store.PlainStatement;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.util.List;

/// Sums of the ledger and of what was given back, by time.
final class MonthRows {
    private static final PlainStatement CREDITS = new PlainStatement("select e.account_owner, e.account_id, e.currency,"
            + " cast(sum(-e.amount_minor) as bigint), coalesce((select max(a.client_name) from attempt a"
            + " where a.pims = e.account_owner and a.client_id = e.account_id), '')"
            + " from ledger_entry e join booking b on b.id = e.booking_id"
            + " where e.account_kind = 'CLIENT_CREDIT' and b.at < ?"
            + " group by e.account_owner, e.account_id, e.currency having sum(e.amount_minor) <> 0"
            + " order by e.account_owner, e.account_id, e.currency");
    private static final PlainStatement GIVEN_BACK = new PlainStatement("select coalesce(person_name, ''), currency,"
            + " count(*), cast(sum(amount_minor) as bigint) from refund where created_at >= ? and created_at < ?"
            + " and state in ('UNDER_WAY', 'GIVEN_BACK') group by coalesce(person_name, ''), currency order by 1, 2");

    private MonthRows() {}

    static List<HeldCredit> credits(View view, Instant before) {
        return CREDITS.list(
                view,
                row -> new HeldCredit(
                        row.getString(1),
                        row.getString(2),
                        row.getString(5),
                        Money.of(row.getLong(4), row.getString(3))),
                before);
    }

    static List<GivenBackBy> givenBack(View view, Instant from, Instant to) {
        return GIVEN_BACK.list(
                view,
                row -> new GivenBackBy(row.getString(1), row.getInt(3), Money.of(row.getLong(4), row.getString(2))),
                from,
                to);
    }
}
