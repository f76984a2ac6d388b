package dev.tillbridge.store;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;

/// Somebody who may make databases and accounts on a server, for as long as it takes. The password goes nowhere.
final class Administrator {
    private static final int OLDEST = 140_000;

    private final ServerPlace place;
    private final String user;
    private final String password;
    private final String certificate;

    private Administrator(ServerPlace place, String user, String password, String certificate) {
        this.place = place;
        this.user = user;
        this.password = password;
        this.certificate = certificate;
    }

    /// Looks whether the server and the login are good enough. Throws `SERVER_WITHOUT_TLS`, `SERVER_TOO_OLD`,
    /// `SERVER_LOGIN_REFUSED`, `SERVER_LOGIN_UNPROVEN`, `SERVER_LOGIN_TOO_WEAK` or `DATABASE_UNREACHABLE`.
    static Administrator of(ServerPlace place, String user, String password) {
        return of(place, user, password, ServerLook.certificate(place));
    }

    /// [#of(ServerPlace, String, String)] of a server that is known by its certificate.
    static Administrator of(ServerPlace place, String user, String password, String certificate) {
        var administrator = new Administrator(place, user, password, certificate);
        try (var connection = administrator.open("postgres");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select current_setting('server_version_num')::integer,"
                        + " current_setting('server_version'), rolsuper, rolsuper or (rolcreaterole and rolcreatedb)"
                        + " from pg_catalog.pg_roles where rolname = current_user")) {
            row.next();
            if (row.getInt(1) < OLDEST) {
                throw Problem.of(ProblemCode.SERVER_TOO_OLD, "server", place.server(), "version", row.getString(2))
                        .asException();
            }
            if (!row.getBoolean(4)) {
                throw administrator.tooWeak("it may not make databases and accounts (CREATEDB, CREATEROLE)");
            }
            return administrator;
        } catch (SQLException failed) {
            throw administrator.problem(failed);
        }
    }

    ProblemException tooWeak(String why) {
        return Problem.of(ProblemCode.SERVER_LOGIN_TOO_WEAK, "user", user, "why", why)
                .asException();
    }

    PostgresAddress address() {
        return new PostgresAddress(place.url(), user, password, certificate);
    }

    Connection open(String database) throws SQLException {
        return PostgresLogin.open(new PostgresAddress(place.url(database), user, password, certificate));
    }

    /// What went wrong, in words.
    RuntimeException problem(SQLException failed) {
        var state = String.valueOf(failed.getSQLState());
        if (state.startsWith("28")) {
            return new ProblemException(
                    Problem.of(ProblemCode.SERVER_LOGIN_REFUSED, "server", place.server(), "user", user), failed);
        }
        // The driver's own refusal: the server offered no proof that is bound to its certificate.
        if (state.equals("08004") || String.valueOf(failed.getMessage()).contains("hannel binding")) {
            return new ProblemException(
                    Problem.of(ProblemCode.SERVER_LOGIN_UNPROVEN, "server", place.server(), "user", user), failed);
        }
        return new Failures(place.url()).unchecked(failed);
    }
}
