package dev.tillbridge.terminal;

import dev.tillbridge.store.PlainStatement;
import dev.tillbridge.store.Tx;

/// The table terminal_lease: its primary key lets the database refuse a second holder.
final class LeaseRows {
    private static final PlainStatement INSERT =
            new PlainStatement("insert into terminal_lease (terminal_id, activity_id, desk, person, invoice, since,"
                    + " sent) values (?, ?, ?, ?, ?, ?, ?) on conflict (terminal_id) do nothing");
    private static final PlainStatement SENT =
            new PlainStatement("update terminal_lease set sent = ? where terminal_id = ? and activity_id = ?");
    private static final PlainStatement RELEASE =
            new PlainStatement("delete from terminal_lease where terminal_id = ? and activity_id = ?");
    private static final PlainStatement DELETE = new PlainStatement("delete from terminal_lease where terminal_id = ?");

    private LeaseRows() {}

    /// False when somebody else was first.
    static boolean insert(Tx tx, TerminalId id, Lease lease) {
        var holder = lease.holder();
        int inserted = INSERT.update(
                tx,
                id.value(),
                holder.activityId(),
                holder.desk(),
                holder.person().orElse(null),
                holder.invoice(),
                lease.since(),
                lease.sent());
        return inserted == 1;
    }

    /// False when the activity does not hold it.
    static boolean sent(Tx tx, TerminalId id, String activity) {
        return SENT.update(tx, true, id.value(), activity) == 1;
    }

    static boolean release(Tx tx, TerminalId id, String activity) {
        return RELEASE.update(tx, id.value(), activity) == 1;
    }

    static void delete(Tx tx, TerminalId id) {
        DELETE.update(tx, id.value());
    }
}
