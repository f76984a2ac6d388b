package dev.tillbridge.installation;

import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// The table desk.
final class DeskRows {
    private DeskRows() {}

    static void insert(Tx tx, Desk desk) {
        tx.handle()
                .createUpdate("insert into desk (id, name, account, joined_at, joined_by)"
                        + " values (:id, :name, :account, :at, :by)")
                .bind("id", desk.id())
                .bind("name", desk.name())
                .bind("account", desk.account())
                .bind("at", desk.joinedAt())
                .bind("by", desk.joinedBy())
                .execute();
    }

    /// A desk that was shut out and let in again is in.
    static void joinAgain(Tx tx, Desk desk) {
        tx.handle()
                .createUpdate("update desk set name = :name, account = :account, joined_at = :at, joined_by = :by,"
                        + " revoked_at = null, revoked_by = null where id = :id")
                .bind("id", desk.id())
                .bind("name", desk.name())
                .bind("account", desk.account())
                .bind("at", desk.joinedAt())
                .bind("by", desk.joinedBy())
                .execute();
    }

    static void rename(Tx tx, String id, String name) {
        tx.handle()
                .createUpdate("update desk set name = :name where id = :id")
                .bind("id", id)
                .bind("name", name)
                .execute();
    }

    static void revoke(Tx tx, String id, String by, Instant at) {
        tx.handle()
                .createUpdate("update desk set revoked_at = :at, revoked_by = :by where id = :id")
                .bind("id", id)
                .bind("by", by)
                .bind("at", at)
                .execute();
    }

    static Optional<Desk> find(View view, String id) {
        return view.handle()
                .createQuery("select * from desk where id = :id")
                .bind("id", id)
                .map((row, context) -> desk(row))
                .findOne();
    }

    static List<Desk> all(View view) {
        return view.handle()
                .createQuery("select * from desk order by joined_at, id")
                .map((row, context) -> desk(row))
                .list();
    }

    private static Desk desk(ResultSet row) throws SQLException {
        long revokedAt = row.getLong("revoked_at");
        boolean revoked = !row.wasNull();
        return new Desk(
                row.getString("id"),
                row.getString("name"),
                row.getString("account"),
                instant(row.getLong("joined_at")),
                row.getString("joined_by"),
                revoked
                        ? Optional.of(new Desk.Revoked(instant(revokedAt), row.getString("revoked_by")))
                        : Optional.empty());
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
