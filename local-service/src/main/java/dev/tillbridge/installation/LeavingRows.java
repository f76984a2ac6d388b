package dev.tillbridge.installation;

import dev.tillbridge.store.View;
import java.util.List;
import java.util.Optional;

/// What stands against leaving behind a history that came by a move. What came and what happened since is told
/// by the journal's numbers, whose order is that of the commits: each desk has a clock of its own, and it may be
/// wrong.
final class LeavingRows {
    /// What of it would go on in both databases.
    private static final List<Open> OPEN = List.of(
            new Open(
                    "payments that came with it are not finished, and would go on in both databases",
                    "select count(*) from activity a where a.result is null and" + came("a.id")),
            new Open(
                    "payments that came with it are not in the practice software yet, and could be entered from both"
                            + " databases",
                    "select count(*) from posting p join attempt t on t.id = p.attempt_id"
                            + " where p.state not in ('POSTED', 'ENTERED', 'DISABLED', 'CANCELLED') and"
                            + came("t.activity_id")),
            new Open(
                    "payments that came with it hold their invoices, and would in both databases",
                    "select count(*) from claim c join attempt t on t.id = c.attempt_id"
                            + " where c.released_at is null and" + came("t.activity_id")),
            new Open(
                    "payments that came with it need a person, and would in both databases",
                    "select count(*) from attention n where n.ended_at is null and" + came("n.payment_id")));

    /// @param why what people are told
    /// @param sql how many there are
    private record Open(String why, String sql) {}

    private LeavingRows() {}

    private static String came(String id) {
        return " exists (select 1 from journal m where m.subject_id = " + id
                + " and m.number between :first and :last)";
    }

    /// Why the history that came by this move cannot be left behind: something of it is not settled.
    static Optional<String> unsettled(View view, MoveReport report) {
        return OPEN.stream()
                .filter(open -> count(view, open.sql(), report) > 0)
                .map(Open::why)
                .findFirst();
    }

    private static long count(View view, String sql, MoveReport report) {
        return view.handle()
                .createQuery(sql)
                .bind("first", report.journalFirst())
                .bind("last", report.journalLast())
                .mapTo(Long.class)
                .one();
    }

    /// Payments and entries of the moved journal that were told of again since, and payments that were begun;
    /// not those that another desk brought along since, which are older than its coming.
    static long newsSince(View view, MoveReport report) {
        long told = count(
                view,
                "select count(*) from journal n where n.number > :last"
                        + " and n.subject_kind in ('activity', 'payment', 'invoice') and" + came("n.subject_id"),
                report);
        long begun = view.handle()
                .createQuery("select count(*) from attempt t"
                        + " where t.activity_id in (select n.subject_id from journal n where n.number > :last)"
                        + " and not exists (select 1 from journal o where o.subject_id = t.activity_id"
                        + " and (o.number <= :last or exists (select 1 from moved_history h where h.way = 'MERGED'"
                        + " and o.number between h.journal_first and h.journal_last)))")
                .bind("last", report.journalLast())
                .mapTo(Long.class)
                .one();
        return told + begun;
    }
}
