package dev.tillbridge.store;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/// How many connections a database server lets in, and how many of them are taken. Every look tells of now only.
///
/// @param most at once, of those who are no superusers
/// @param reserved those that it keeps for administrators besides
/// @param ours in use on the database that the desks share, without the one that asks
/// @param others in use elsewhere on that server, without the one that asks
public record ServerRoom(int most, int reserved, int ours, int others) {
    /// One that listens, one that works.
    private static final int LEAST = 2;

    /// A desk at rest keeps the one that listens.
    private static final int AT_REST = 1;

    private static final int BUSY = AT_REST + PostgresDatabase.CONNECTIONS;

    /// Who comes by a joining code.
    private static final int GUESTS = 1;

    private static final String ASK = "select current_setting('max_connections')::integer - kept.number as most,"
            + " kept.number as reserved, used.ours, used.others from"
            + " (select current_setting('superuser_reserved_connections')::integer"
            + " + coalesce(nullif(current_setting('reserved_connections', true), ''), '0')::integer as number) kept,"
            + " (select count(*) filter (where datname = current_database()) as ours,"
            + " count(*) filter (where datname <> current_database()) as others from pg_catalog.pg_stat_activity"
            + " where datname is not null and usesysid is not null and leader_pid is null"
            + " and pid <> pg_catalog.pg_backend_pid()) used";

    /// Asks over a connection of its own. Throws `DATABASE_UNREACHABLE`.
    public static ServerRoom of(PostgresAddress address) {
        try (var connection = PostgresLogin.open(address)) {
            return of(connection);
        } catch (SQLException failed) {
            throw new Failures(address.shown()).unchecked(failed);
        }
    }

    /// On PostgreSQL.
    public static ServerRoom of(View view) {
        return view.handle()
                .createQuery(ASK)
                .map((row, context) -> new ServerRoom(
                        row.getInt("most"), row.getInt("reserved"), row.getInt("ours"), row.getInt("others")))
                .one();
    }

    static ServerRoom of(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(ASK)) {
            row.next();
            return new ServerRoom(row.getInt("most"), row.getInt("reserved"), row.getInt("ours"), row.getInt("others"));
        }
    }

    /// Throws `SERVER_FULL` where not even one more desk could work.
    void requireOne(String server) {
        if (most - ours - others < LEAST) {
            throw full(server, "it lets " + most + " connections in, and " + (ours + others) + " are in use")
                    .asException();
        }
    }

    /// Of a server that lets not even the question in.
    static Problem none(String server) {
        return full(server, "it lets no more connections in");
    }

    private static Problem full(String server, String why) {
        return new Problem(ProblemCode.SERVER_FULL, Map.of("server", server, "why", why));
    }

    /// What to tell where so many desks may not find room when all of them are busy.
    public Optional<Problem> scarce(String server, int desks) {
        if (others + need(desks) <= most) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                ProblemCode.SERVER_ROOM_SCARCE,
                Map.of(
                        "server", server,
                        "most", Integer.toString(most),
                        "taken", Integer.toString(others),
                        "desks", Integer.toString(desks),
                        "rest", Integer.toString(desks * AT_REST),
                        "busy", Integer.toString(need(desks)),
                        "wanted", Integer.toString(wanted(desks)))));
    }

    /// What `max_connections` should be at least.
    private int wanted(int desks) {
        return others + need(desks) + reserved;
    }

    private static int need(int desks) {
        return desks * BUSY + GUESTS;
    }
}
