package dev.tillbridge.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/// Watches a database write its journal: who wrote each row, under which lease, and the moment when a certain row
/// comes. Not one line of it is in the program: it is a trigger that stands in this database only.
final class JournalGate implements AutoCloseable {
    private static final long LOCK = 77_001;
    private static final String TRIGGER = """
            create schema fault;
            create table fault.gate (row bigint);
            insert into fault.gate values (-1);
            create table fault.wrote (number bigint, kind text, lease text, account text, transaction bigint);
            create function fault.look() returns trigger language plpgsql as $$
            begin
                if new.number = (select row from fault.gate) then
                    perform pg_advisory_xact_lock_shared(77001);
                end if;
                insert into fault.wrote values (new.number, new.kind,
                    (select lease_owner from public.activity where id = new.subject_id), session_user, txid_current());
                perform pg_notify('fault', new.number::text);
                return new;
            end $$;
            create trigger fault_look before insert on public.journal for each row execute function fault.look();
            """;

    private final Connection connection;

    /// On a database that has its tables; the connection goes with this.
    JournalGate(Connection connection) {
        this.connection = connection;
        PostgresServer.execute(connection, TRIGGER);
        PostgresServer.execute(connection, "listen fault");
    }

    /// The journal's last number.
    long head() {
        return PostgresServer.number(connection, "select coalesce(max(number), 0) from public.journal");
    }

    /// The first rows of the transactions that came after this row, counted from it.
    List<Integer> boundariesAfter(long row) {
        return PostgresServer.ask(
                        connection,
                        "select min(number) - " + row + " from fault.wrote where number > " + row
                                + " group by transaction order by 1")
                .stream()
                .map(Integer::valueOf)
                .toList();
    }

    /// Holds whoever writes this row, inside its transaction, until [#open].
    void holdAt(long row) {
        PostgresServer.execute(connection, "update fault.gate set row = " + row);
        PostgresServer.execute(connection, "select pg_advisory_lock(" + LOCK + ")");
    }

    void open() {
        PostgresServer.execute(connection, "select pg_advisory_unlock_all()");
        PostgresServer.execute(connection, "update fault.gate set row = -1");
    }

    boolean holdsSomebody() {
        return PostgresServer.number(
                        connection,
                        "select count(*) from pg_locks where locktype = 'advisory' and not granted and mode = 'ShareLock'"
                                + " and database = (select oid from pg_database where datname = current_database())")
                > 0;
    }

    /// Whether the row is there by now; waits a moment for it.
    boolean awaitRow(long row) {
        try {
            var notices = connection.unwrap(PGConnection.class).getNotifications(10);
            for (var notice : notices) {
                if (Long.parseLong(notice.getParameter()) >= row) {
                    return true;
                }
            }
            return false;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Connection connection() {
        return connection;
    }

    /// How many leases were written under by more than one desk: a holder that lost its lease wrote all the same.
    long writtenByTwo() {
        return PostgresServer.number(
                connection,
                "select count(*) from (select lease from fault.wrote where kind in ('STARTED', 'RESULT', 'LOOKED',"
                        + " 'FINISHED') and lease is not null group by lease having count(distinct account) > 1) twice");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
