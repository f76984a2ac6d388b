package dev.tillbridge.fault;

import dev.tillbridge.rig.Bill;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What our own database says, read past the program.
final class Books implements AutoCloseable {
    private static final String SETTLED =
            "('CAPTURED', 'NOT_SENT', 'CANCELLED', 'DECLINED', 'VOIDED', 'EXPIRED', 'FAILED')";

    private Connection connection;
    private String home = "";

    Books(Connection connection) {
        this.connection = connection;
    }

    /// Goes on at another server.
    void move(Connection other) {
        connection = other;
    }

    /// Which service the payment is at home at: the front desk's.
    void learnHome(String payment) {
        home = PostgresServer.ask(connection, "select home from activity where id = '" + payment + "'")
                .getFirst();
    }

    boolean nothingIsLeased() {
        return count("activity where result is null and lease_owner is not null"
                        + " and lease_until >= (extract(epoch from clock_timestamp()) * 1000000)::bigint")
                == 0;
    }

    /// More than a minute passes in which the front desk is not heard of.
    void silence() {
        PostgresServer.execute(
                connection, "update service_home set seen_at = seen_at - 61000000 where id = '" + home + "'");
    }

    /// Whether people are told of a charge that the books do not know, for this invoice.
    boolean tellsOfLost(Bill bill) {
        return count("attention where kind = 'CHARGE_NOT_IN_BOOKS' and ended_at is null and problem like '%\""
                        + bill.id() + "\"%'")
                == 1;
    }

    /// The journal's name, which a restore changes.
    String log() {
        return PostgresServer.ask(connection, "select log from journal_head").getFirst();
    }

    boolean settled(String payment) {
        return count("attempt where activity_id = '" + payment + "' and state not in " + SETTLED) == 0;
    }

    String state(String payment) {
        return PostgresServer.ask(connection, "select state from attempt where activity_id = '" + payment + "'")
                .toString();
    }

    boolean carriedOnElsewhere(String payment) {
        return count("journal where subject_id = '" + payment + "' and kind = 'SIGNAL' and name = 'home-silent'") > 0;
    }

    /// What must not be, once the bill is paid.
    List<String> wrong(Bill bill, List<String> payments) {
        var wrong = new ArrayList<String>();
        if (count("(select currency from ledger_entry group by currency having sum(amount_minor) <> 0) odd") > 0) {
            wrong.add("the ledger does not sum to nothing");
        }
        long booked = PostgresServer.number(
                connection,
                "select coalesce(-sum(amount_minor), 0) from ledger_entry where account_kind = 'INVOICE'"
                        + " and account_id = '" + bill.id() + "'");
        if (booked != bill.totalMinor()) {
            wrong.add("booked on the invoice: " + booked + " of " + bill.totalMinor());
        }
        long held = count("claim c join attempt p on p.id = c.attempt_id where c.invoice_id = '" + bill.id()
                + "' and c.released_at is null and not exists (select 1 from attention n where n.ended_at is null"
                + " and n.payment_id = p.activity_id)");
        if (held > 0) {
            wrong.add("held, and nobody is told: " + held);
        }
        var ids = "('" + String.join("', '", payments) + "')";
        if (count("attempt where activity_id in " + ids + " and state not in " + SETTLED) > 0) {
            wrong.add("a payment that has not ended");
        }
        return wrong;
    }

    private long count(String from) {
        return PostgresServer.number(connection, "select count(*) from " + from);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
