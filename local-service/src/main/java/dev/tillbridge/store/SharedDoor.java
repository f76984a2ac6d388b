package dev.tillbridge.store;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/// Lets desks in and shuts them out of a database that several share.
public final class SharedDoor {
    private static final String UNTIL = "now() + interval '15 minutes'";

    /// A database that was restored or moved may name accounts that its server does not have.
    private static final String OF_ANOTHER_DESK = " from pg_roles where rolname = :account"
            + " and rolname ~ ('^' || current_database() || '_desk_[0-9a-f]{8}$') and rolname <> session_user";

    private SharedDoor() {}

    /// A joining code as a person passes it on.
    public record Invitation(String code, Instant until) {
        @Override
        public String toString() {
            return "until " + until;
        }
    }

    /// Makes a code that lets one desk in, once and for a quarter of an hour; those that are past go.
    ///
    /// @param server how the other desk reaches the server, `HOST[:PORT]`; empty: as this one does
    public static Invitation invite(Tx tx, PostgresAddress ours, String server, SecureRandom random) {
        var place = Places.of(ours);
        var theirs = server.isBlank() ? place : ServerPlace.of(server, place.database());
        var code = JoinCode.random(theirs, random);
        tx.handle()
                .createQuery("select door.invite(:login, :verifier, " + UNTIL + ")::text")
                .bind("login", code.login())
                .bind("verifier", Password.of(code.secret()).verifier())
                .mapTo(String.class)
                .one();
        var seconds = tx.handle()
                .createQuery("select extract(epoch from " + UNTIL + ")::bigint")
                .mapTo(Long.class)
                .one();
        return new Invitation(code.text(), Instant.ofEpochSecond(seconds));
    }

    /// Closes another desk's account and ends its connections; no code that was made before works any more. Once
    /// in the transaction that notes it and once more after it is committed: until then the account could come
    /// back.
    ///
    /// False where the server has no such account of another desk: then nothing was closed.
    public static boolean shutOut(Tx tx, String account) {
        return !tx.handle()
                .createQuery("select door.shut_out(rolname::text)::text" + OF_ANOTHER_DESK)
                .bind("account", account)
                .mapTo(String.class)
                .list()
                .isEmpty();
    }

    /// Whether the account is another desk's and lets it in.
    public static boolean open(View view, String account) {
        return view.handle()
                .createQuery("select rolcanlogin" + OF_ANOTHER_DESK)
                .bind("account", account)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    /// Whether a database server answers where the address says, whomever it lets in.
    public static boolean answers(PostgresAddress address) {
        try {
            ServerLook.certificate(Places.of(address));
            return true;
        } catch (ProblemException silent) {
            return silent.problem().code() != ProblemCode.DATABASE_UNREACHABLE;
        }
    }

    /// Uses up a code and gives the account that was made for it. Throws `JOIN_CODE_MALFORMED`,
    /// `JOIN_CODE_REFUSED`, `SERVER_WITHOUT_TLS`, `SERVER_FULL`, `DATABASE_NEWER`, `DATABASE_OLDER` or
    /// `DATABASE_UNREACHABLE`; the code is used up by none of them.
    public static PostgresAddress join(String typed, SecureRandom random) {
        var code = read(typed);
        var certificate = ServerLook.certificate(code.place());
        var guest = new PostgresAddress(code.place().url(), code.login(), code.secret(), certificate);
        try (var connection = PostgresLogin.open(guest)) {
            compareVersions(connection, guest);
            ServerRoom.of(connection).requireOne(code.place().server());
            var desk = DeskKey.random(random);
            var account = desk.at(code.place(), certificate);
            try (var call = connection.prepareStatement("select door.join(?, ?)")) {
                call.setString(1, account.user());
                call.setString(2, desk.password().verifier());
                call.execute();
            }
            return account;
        } catch (SQLException failed) {
            // The server does not tell a stranger whether a code was used, is past, or never was.
            if (String.valueOf(failed.getSQLState()).startsWith("28")) {
                throw new ProblemException(Problem.of(ProblemCode.JOIN_CODE_REFUSED), failed);
            }
            if ("53300".equals(failed.getSQLState())) {
                throw new ProblemException(ServerRoom.none(code.place().server()), failed);
            }
            throw new Failures(guest.shown()).unchecked(failed);
        }
    }

    /// Whether the code is one of the database on which the account is. Throws `JOIN_CODE_MALFORMED`.
    public static boolean leadsTo(String typed, PostgresAddress account) {
        return read(typed).place().equals(Places.of(account));
    }

    /// Closes the account that is used for it, for good; for an account that is not needed after all. Throws
    /// `DATABASE_UNREACHABLE`.
    public static void leave(PostgresAddress ours) {
        try (var connection = PostgresLogin.open(ours);
                var statement = connection.createStatement()) {
            statement.execute("select door.leave()");
        } catch (SQLException failed) {
            throw new Failures(ours.shown()).unchecked(failed);
        }
    }

    private static JoinCode read(String typed) {
        return JoinCode.read(typed)
                .orElseThrow(() -> Problem.of(ProblemCode.JOIN_CODE_MALFORMED).asException());
    }

    /// Whether the server shows another certificate than the one that this desk knows, and proves itself with it
    /// all the same: it must know what only our server knows of our password. Gives the address with the new one.
    public static PostgresAddress trust(PostgresAddress ours) {
        var seen =
                new PostgresAddress(ours.url(), ours.user(), ours.password(), ServerLook.certificate(Places.of(ours)));
        try (var connection = PostgresLogin.open(seen)) {
            connection.getMetaData();
            return seen;
        } catch (SQLException refused) {
            throw new Failures(ours.shown()).unchecked(refused);
        }
    }

    private static void compareVersions(Connection connection, PostgresAddress guest) throws SQLException {
        Set<String> applied = new HashSet<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select door.versions()")) {
            while (rows.next()) {
                applied.add(rows.getString(1));
            }
        }
        var known = MigrationFiles.versions("postgresql");
        if (!known.containsAll(applied)) {
            throw Problem.of(ProblemCode.DATABASE_NEWER, "file", guest.shown()).asException();
        }
        if (!applied.containsAll(known)) {
            throw Problem.of(ProblemCode.DATABASE_OLDER, "file", guest.shown()).asException();
        }
    }
}
