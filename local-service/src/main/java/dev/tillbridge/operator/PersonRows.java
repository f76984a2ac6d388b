package dev.tillbridge.operator;

import dev.tillbridge.store.PlainStatement;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// The table person.
final class PersonRows {
    private static final String SELECT = "select id, name, role, active, pin_hash, locked_until from person";

    private static final PlainStatement ACTIVE = new PlainStatement(SELECT + " where active = ? order by name, id");
    private static final PlainStatement BY_ID = new PlainStatement(SELECT + " where id = ?");

    private PersonRows() {}

    /// False when somebody active has this name.
    static boolean insert(Tx tx, Person person, Instant at) {
        boolean taken = tx.handle()
                        .createQuery("select count(*) from person where name = :name and active = :yes")
                        .bind("name", person.name())
                        .bind("yes", true)
                        .mapTo(Integer.class)
                        .one()
                > 0;
        if (!taken) {
            tx.handle()
                    .createUpdate("insert into person (id, name, role, active, added_at)"
                            + " values (:id, :name, :role, :active, :at)")
                    .bind("id", person.id())
                    .bind("name", person.name())
                    .bind("role", person.role().name())
                    .bind("active", true)
                    .bind("at", at)
                    .execute();
        }
        return !taken;
    }

    static void role(Tx tx, String id, Role role) {
        tx.handle()
                .createUpdate("update person set role = :role where id = :id")
                .bind("role", role.name())
                .bind("id", id)
                .execute();
    }

    static void leave(Tx tx, String id) {
        tx.handle()
                .createUpdate("update person set active = :no, pin_hash = null where id = :id")
                .bind("no", false)
                .bind("id", id)
                .execute();
    }

    static void pin(Tx tx, String id, String hash) {
        tx.handle()
                .createUpdate("update person set pin_hash = :hash, pin_tries = 0, locked_until = null where id = :id")
                .bind("hash", hash)
                .bind("id", id)
                .execute();
    }

    /// A try that is counted.
    ///
    /// @param number which try it is since the last right PIN, from 1
    record Tried(String hash, int number) {}

    /// Counts a try; the last one allowed locks the person out until a right PIN proves otherwise. A lock-out
    /// that is over starts the count anew.
    static Tried tryPin(Tx tx, String id, int tries, Instant now, Instant lockUntil) {
        return tx.handle()
                .createQuery("update person set"
                        + " pin_tries = case when locked_until <= :now then 1 else pin_tries + 1 end,"
                        + " locked_until = case when locked_until <= :now then null"
                        + " when pin_tries + 1 >= :tries then cast(:lock as bigint) else null end"
                        + " where id = :id returning pin_hash, pin_tries")
                .bind("now", now)
                .bind("tries", tries)
                .bind("lock", lockUntil)
                .bind("id", id)
                .map((row, context) -> new Tried(row.getString("pin_hash"), row.getInt("pin_tries")))
                .one();
    }

    static void pinWasRight(Tx tx, String id) {
        tx.handle()
                .createUpdate("update person set pin_tries = 0, locked_until = null where id = :id")
                .bind("id", id)
                .execute();
    }

    static List<Person> active(View view, Instant now) {
        return ACTIVE.list(view, row -> person(row, now), true);
    }

    static Optional<Person> find(View view, String id, Instant now) {
        return BY_ID.find(view, row -> person(row, now), id);
    }

    private static Person person(ResultSet row, Instant now) throws SQLException {
        var until = row.getObject("locked_until") == null
                ? Optional.<Instant>empty()
                : Optional.of(Instant.EPOCH.plus(row.getLong("locked_until"), ChronoUnit.MICROS));
        return new Person(
                row.getString("id"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("active"),
                row.getString("pin_hash") != null,
                until.filter(now::isBefore));
    }
}
