package dev.tillbridge.terminal;

import dev.tillbridge.store.Tx;

/// The table terminal_lease: its primary key lets the database refuse a second holder.
final class LeaseRows {
    private LeaseRows() {}

    /// False when somebody else was first.
    static boolean insert(Tx tx, TerminalId id, Lease lease) {
        return tx.handle()
                        .createUpdate("insert into terminal_lease (terminal_id, activity_id, desk, person, invoice,"
                                + " since, sent) values (:id, :activity, :desk, :person, :invoice, :since, :sent)"
                                + " on conflict (terminal_id) do nothing")
                        .bind("id", id.value())
                        .bind("activity", lease.holder().activityId())
                        .bind("desk", lease.holder().desk())
                        .bind("person", lease.holder().person().orElse(null))
                        .bind("invoice", lease.holder().invoice())
                        .bind("since", lease.since())
                        .bind("sent", lease.sent())
                        .execute()
                == 1;
    }

    /// False when the activity does not hold it.
    static boolean sent(Tx tx, TerminalId id, String activity) {
        return tx.handle()
                        .createUpdate("update terminal_lease set sent = :yes"
                                + " where terminal_id = :id and activity_id = :activity")
                        .bind("yes", true)
                        .bind("id", id.value())
                        .bind("activity", activity)
                        .execute()
                == 1;
    }

    static boolean release(Tx tx, TerminalId id, String activity) {
        return tx.handle()
                        .createUpdate("delete from terminal_lease where terminal_id = :id and activity_id = :activity")
                        .bind("id", id.value())
                        .bind("activity", activity)
                        .execute()
                == 1;
    }

    static void delete(Tx tx, TerminalId id) {
        tx.handle()
                .createUpdate("delete from terminal_lease where terminal_id = :id")
                .bind("id", id.value())
                .execute();
    }
}
