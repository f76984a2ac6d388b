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
            create table fault.wrote
                (number bigint, kind text, activity text, lease bigint, account text, transaction bigint);
            create table fault.held (activity text, lease bigint, account text);
            create function fault.look() returns trigger language plpgsql as $$
            begin
                if new.number = (select row from fault.gate) then
                    perform pg_advisory_xact_lock_shared(77001);
                end if;
                insert into fault.wrote values (new.number, new.kind, new.subject_id,
                    (select lease_number from public.activity where id = new.subject_id), session_user, txid_current());
                perform pg_notify('fault', new.number::text);
                return new;
            end $$;
            create function fault.hold() returns trigger language plpgsql as $$
            begin
                insert into fault.held values (new.id, new.lease_number, session_user);
                return new;
            end $$;
            create trigger fault_begun after insert on public.activity for each row execute function fault.hold();
            create trigger fault_held after update on public.activity for each row
                when (new.lease_number <> old.lease_number) execute function fault.hold();
            create trigger fault_look before insert on public.journal for each row execute function fault.look();
            """;

    private Connection connection;

    /// On a database that has its tables; the connection goes with this.
    JournalGate(Connection connection) {
        this.connection = connection;
        PostgresServer.execute(connection, TRIGGER);
        PostgresServer.execute(connection, "listen fault");
    }

    /// Goes on at another server, which has the trigger too.
    void move(Connection other) {
        connection = other;
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

    /// How many rows were written by a desk under a lease that another one held: one that lost it wrote all the same.
    long writtenWithoutLease() {
        return PostgresServer.number(
                connection,
                "select count(*) from fault.wrote w join fault.held h on h.activity = w.activity and h.lease = w.lease"
                        + " where w.kind in ('STARTED', 'RESULT', 'LOOKED', 'FINISHED') and w.account <> h.account");
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
