package dev.tillbridge.sandbox.pims;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Switches that are on, and what they did, in the file.
final class SwitchRows {
    private static final int KEPT = 5000;

    private SwitchRows() {}

    static void set(Connection file, Setting setting) throws SQLException {
        Sql.update(
                file,
                "insert or replace into switch (name, invoice, value, times) values (?,?,?,?)",
                setting.what().word(),
                setting.invoice(),
                setting.value(),
                setting.times());
    }

    static void clear(Connection file, Switch what) throws SQLException {
        Sql.update(file, "delete from switch where name = ?", what.word());
    }

    static List<Setting> all(Connection file) throws SQLException {
        return Sql.list(
                file,
                "select * from switch order by name",
                row -> new Setting(
                        Switch.of(row.getString("name")).orElseThrow(),
                        row.getString("invoice"),
                        row.getLong("value"),
                        row.getLong("times")));
    }

    /// The switch, if it is on for this invoice; it is one time nearer to being off again, and the firing is
    /// written down.
    static Optional<Setting> fire(Connection file, Switch what, String invoice, Instant at) throws SQLException {
        var found = all(file).stream()
                .filter(setting -> setting.what() == what && setting.concerns(invoice))
                .findFirst();
        if (found.isPresent()) {
            Sql.update(file, "update switch set times = times - 1 where name = ? and times > 0", what.word());
            Sql.update(file, "delete from switch where times = 0");
            log(file, what.word(), invoice, at);
        }
        return found;
    }

    static void log(Connection file, String what, String detail, Instant at) throws SQLException {
        Sql.update(file, "insert into firing (at, name, detail) values (?,?,?)", at.toString(), what, detail);
        Sql.update(file, "delete from firing where id <= (select max(id) from firing) - ?", KEPT);
    }

    static List<Firing> firings(Connection file) throws SQLException {
        return Sql.list(
                file,
                "select * from firing order by id",
                row -> new Firing(
                        row.getLong("id"), row.getString("at"), row.getString("name"), row.getString("detail")));
    }
}
