package dev.tillbridge.store;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a database that several desks share, and brings it up to date, with an administrator's login.
///
/// Nobody logs in as the tables' owner. Every desk gets an account of its own, which may read and write what the
/// program needs, and no more.
public final class SharedServer {
    private static final Logger LOG = LoggerFactory.getLogger(SharedServer.class);

    private final ServerPlace place;
    private final RoleNames names;
    private final Administrator administrator;

    private SharedServer(ServerPlace place, Administrator administrator) {
        this.place = place;
        this.names = new RoleNames(place.database());
        this.administrator = administrator;
    }

    /// Throws what [Administrator#of] throws.
    public static SharedServer of(ServerPlace place, String user, String password) {
        return new SharedServer(place, Administrator.of(place, user, password));
    }

    /// The server on which a desk's account is.
    public static SharedServer of(PostgresAddress desk, String user, String password) {
        var place = Places.of(desk);
        var certificate = desk.certificate();
        return new SharedServer(
                place,
                certificate == null
                        ? Administrator.of(place, user, password)
                        : Administrator.of(place, user, password, certificate));
    }

    /// The server that stands where a desk's account was, be it the same or one that took its place.
    public static SharedServer standing(PostgresAddress desk, String user, String password) {
        return of(Places.of(desk), user, password);
    }

    /// Makes the database with all its tables and roles, and the first desk's account. What was begun is taken
    /// back when it fails. Throws `DATABASE_NAME_TAKEN`, `SERVER_FULL` or `SERVER_LOGIN_TOO_WEAK`.
    public PostgresAddress create(DeskKey desk) {
        try (var connection = administrator.open("postgres")) {
            ServerRoom.of(connection).requireOne(place.server());
            refuseTaken(connection);
            try {
                execute(connection, names.in(SharedFiles.read("roles.sql")));
                execute(connection, names.in("grant \"{owner}\", \"{keeper}\" to current_user"));
                execute(
                        connection,
                        names.in(
                                "create database \"{database}\" owner \"{owner}\" template template0 encoding 'UTF8'"));
                execute(connection, names.in("revoke all on database \"{database}\" from public"));
                execute(connection, names.in("grant connect on database \"{database}\" to \"{desks}\", \"{guests}\""));
                fill();
                return admit(desk);
            } catch (SQLException | RuntimeException failed) {
                takeBack(connection);
                throw failed;
            }
        } catch (SQLException failed) {
            throw administrator.problem(failed);
        }
    }

    /// Runs the migrations that are missing and gives every right anew.
    public void upgrade() {
        try {
            fill();
        } catch (SQLException failed) {
            throw administrator.problem(failed);
        }
    }

    /// The administrator's login to the database; empty where the server has no such database any more.
    public Optional<PostgresAddress> asAdministrator() {
        try (var connection = administrator.open("postgres");
                var asked = connection.prepareStatement("select from pg_catalog.pg_database where datname = ?")) {
            asked.setString(1, names.database());
            try (var rows = asked.executeQuery()) {
                return rows.next() ? Optional.of(administrator.address()) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw administrator.problem(failed);
        }
    }

    private void refuseTaken(Connection connection) throws SQLException {
        try (var asked = connection.prepareStatement("select from pg_catalog.pg_database where datname = ?"
                + " union all select from pg_catalog.pg_roles where rolname in (?, ?, ?, ?)")) {
            var taken = List.of(names.database(), names.owner(), names.desks(), names.guests(), names.keeper());
            for (int i = 0; i < taken.size(); i++) {
                asked.setString(i + 1, taken.get(i));
            }
            try (var rows = asked.executeQuery()) {
                if (rows.next()) {
                    throw Problem.of(
                                    ProblemCode.DATABASE_NAME_TAKEN,
                                    "server",
                                    place.server(),
                                    "database",
                                    names.database())
                            .asException();
                }
            }
        }
    }

    private void fill() throws SQLException {
        try (var connection = administrator.open(names.database())) {
            closePublicSchema(connection);
            var owner = OwnerConnections.of(administrator.address(), names);
            new Migrations("postgresql", new Failures(place.url())).bringUpToDate(owner::getConnection, () -> owner);
            execute(connection, names.in("set role \"{owner}\""));
            execute(connection, names.in("revoke all on all tables in schema public from public, \"{desks}\""));
            execute(connection, names.in("grant usage on schema public to \"{desks}\""));
            for (var table : TableRights.all()) {
                execute(connection, table.statement(names));
            }
            execute(connection, "reset role");
            execute(connection, names.in(SharedFiles.read("door.sql")));
        }
    }

    /// Anybody may make tables in it by default, up to PostgreSQL 14, and there it is the superuser's.
    private void closePublicSchema(Connection connection) throws SQLException {
        if (answer(connection, "select rolsuper from pg_catalog.pg_roles where rolname = current_user")) {
            execute(connection, names.in("alter schema public owner to \"{owner}\""));
        }
        execute(connection, names.in("set role \"{owner}\""));
        execute(connection, "revoke all on schema public from public");
        execute(connection, "reset role");
        if (answer(connection, names.in("select has_schema_privilege('{guests}', 'public', 'create')"))) {
            throw administrator.tooWeak("up to PostgreSQL 14 only a superuser can close the schema \"public\"");
        }
    }

    private PostgresAddress admit(DeskKey desk) throws SQLException {
        try (var connection = administrator.open(names.database())) {
            execute(connection, names.in("set role \"{keeper}\""));
            try (var call = connection.prepareStatement("select door.admit(?, ?)")) {
                call.setString(1, names.desk(desk.name()));
                call.setString(2, desk.password().verifier());
                call.execute();
            }
        }
        return desk.at(place, administrator.address().certificate());
    }

    private void takeBack(Connection connection) {
        for (var statement : List.of(
                "drop database if exists \"{database}\" with (force)",
                "drop role if exists \"{owner}\"",
                "drop role if exists \"{desks}\"",
                "drop role if exists \"{guests}\"",
                "drop role if exists \"{keeper}\"")) {
            try {
                execute(connection, names.in(statement));
            } catch (SQLException left) {
                LOG.warn("left on the database server: {}", left.getMessage());
            }
        }
    }

    private static void execute(Connection connection, String statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private static boolean answer(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
