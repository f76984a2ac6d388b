package dev.tillbridge.payment;

import dev.tillbridge.money.Money;
import dev.tillbridge.store.PlainStatement;
import dev.tillbridge.store.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Bookings with their payments, by time.
final class DayBookingRows {
    /// Of the lines only those of the payment's own account are what moved: what a person says of money later does not
    /// move any. What was booked on a person's word before there was a reference goes by the payment's.
    private static final PlainStatement BETWEEN = new PlainStatement("select b.id, b.kind, o.kind, b.at, a.id,"
            + " a.activity_id, a.code, a.way, a.account, a.client_name, a.person_name, a.desk,"
            + " coalesce(b.reference, a.processor_reference), e.currency,"
            + " cast(sum(case when e.account_kind = 'CLEARING' and e.account_owner = a.account"
            + " then e.amount_minor else 0 end) as bigint),"
            + " cast(sum(case when e.account_kind = 'SURCHARGE' then -e.amount_minor else 0 end) as bigint),"
            + " cast(sum(case when e.account_kind = 'TIPS' then -e.amount_minor else 0 end) as bigint),"
            + " cast(sum(case when e.account_kind = 'INVOICE' then -e.amount_minor else 0 end) as bigint)"
            + " from booking b join attempt a on a.id = b.attempt_id join ledger_entry e on e.booking_id = b.id"
            + " left join booking o on o.id = b.corrects where b.at >= ? and b.at < ?"
            + " group by b.id, b.kind, o.kind, b.at, a.id, a.activity_id, a.code, a.way, a.account, a.client_name,"
            + " a.person_name, a.desk, b.reference, a.processor_reference, e.currency order by b.at, b.id, e.currency");
    private static final PlainStatement FIRST = new PlainStatement("select min(b.at) from booking b join attempt a"
            + " on a.id = b.attempt_id where a.code = ? and b.kind = ?");

    private static final PlainStatement REFERENCES = new PlainStatement(
            "select distinct coalesce(b.reference, a.processor_reference) from booking b left join attempt a"
                    + " on a.id = b.attempt_id where b.at >= ? and b.at < ?"
                    + " and coalesce(b.reference, a.processor_reference) is not null");

    private DayBookingRows() {}

    static List<DayBooking> between(View view, Instant from, Instant to) {
        return BETWEEN.list(view, DayBookingRows::booking, from, to);
    }

    static Map<PaymentCode, Instant> firstOf(View view, Collection<PaymentCode> codes, BookingKind kind) {
        var found = new LinkedHashMap<PaymentCode, Instant>();
        for (var code : codes) {
            FIRST.find(view, row -> Times.optional(row.getObject(1)), code.value(), kind.name())
                    .flatMap(at -> at)
                    .ifPresent(at -> found.put(code, at));
        }
        return found;
    }

    static Set<String> references(View view, Instant from, Instant to) {
        return Set.copyOf(REFERENCES.list(view, row -> row.getString(1), from, to));
    }

    private static DayBooking booking(ResultSet row) throws SQLException {
        var currency = row.getString(14);
        return new DayBooking(
                row.getString(1),
                BookingKind.valueOf(row.getString(2)),
                Optional.ofNullable(row.getString(3)).map(BookingKind::valueOf),
                Times.instant(row.getLong(4)),
                row.getString(5),
                row.getString(6),
                PaymentCode.stored(row.getString(7)).value(),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                Optional.ofNullable(row.getString(11)),
                row.getString(12),
                Optional.ofNullable(row.getString(13)),
                Money.of(row.getLong(15), currency),
                Money.of(row.getLong(16), currency),
                Money.of(row.getLong(17), currency),
                Money.of(row.getLong(18), currency));
    }
}
