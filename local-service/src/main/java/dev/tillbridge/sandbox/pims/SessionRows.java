package dev.tillbridge.sandbox.pims;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// Who is signed in, in the file: it outlives a restart of the program.
final class SessionRows {
    private SessionRows() {}

    static void add(Connection file, Session session, Instant since) throws SQLException {
        Sql.update(
                file,
                "insert into session (id, employee, token, since) values (?,?,?,?)",
                session.id(),
                session.employee().id(),
                session.token(),
                since.toString());
    }

    static Optional<Session> find(Connection file, String id) throws SQLException {
        return Sql.one(
                file,
                "select s.id as sid, s.token, e.* from session s join employee e on e.id = s.employee where s.id = ?",
                row -> new Session(
                        row.getString("sid"),
                        new Employee(row.getLong("id"), row.getString("login"), row.getString("name")),
                        row.getString("token")),
                id);
    }

    static void remove(Connection file, String id) throws SQLException {
        Sql.update(file, "delete from session where id = ?", id);
    }

    static void removeAll(Connection file) throws SQLException {
        Sql.update(file, "delete from session");
    }
}
