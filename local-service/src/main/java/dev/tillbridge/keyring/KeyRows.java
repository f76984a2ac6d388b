package dev.tillbridge.keyring;

import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/// The tables location_key and desk_key.
final class KeyRows {
    private static final String VALUES = "insert into location_key (name, version, change, account, set_on, set_by,"
            + " set_at) values (:name, :version, :change, :account, :on, :by, :at) on conflict (name) do ";

    private KeyRows() {}

    static Optional<LocationKey> find(View view, String name) {
        return view.handle()
                .createQuery("select * from location_key where name = :name")
                .bind("name", name)
                .map((row, context) -> new LocationKey(
                        row.getString("name"),
                        row.getLong("version"),
                        row.getString("change"),
                        Optional.ofNullable(row.getString("account")),
                        row.getString("set_on"),
                        row.getString("set_by"),
                        Instant.EPOCH.plus(row.getLong("set_at"), ChronoUnit.MICROS)))
                .findOne();
    }

    /// Gives the version that it got: this one, or one above that which is there.
    static long set(Tx tx, LocationKey key) {
        return bound(
                        tx.handle()
                                .createQuery(VALUES + "update set version ="
                                        + " case when location_key.version < excluded.version then excluded.version"
                                        + " else location_key.version + 1 end,"
                                        + " change = excluded.change, account = excluded.account,"
                                        + " set_on = excluded.set_on, set_by = excluded.set_by,"
                                        + " set_at = excluded.set_at returning version"),
                        key)
                .mapTo(Long.class)
                .one();
    }

    /// False where one is there that is not older.
    static boolean bring(Tx tx, LocationKey key) {
        return bound(
                                tx.handle()
                                        .createUpdate(VALUES + "update set version = excluded.version,"
                                                + " change = excluded.change, account = excluded.account,"
                                                + " set_on = excluded.set_on, set_by = excluded.set_by,"
                                                + " set_at = excluded.set_at"
                                                + " where location_key.version < excluded.version"),
                                key)
                        .execute()
                == 1;
    }

    private static <S extends SqlStatement<S>> S bound(S statement, LocationKey key) {
        return statement
                .bind("name", key.name())
                .bind("version", key.version())
                .bind("change", key.change())
                .bind("account", key.account().orElse(null))
                .bind("on", key.setOn())
                .bind("by", key.setBy())
                .bind("at", key.at());
    }

    /// The desks that are in and have not this key yet, sealed to the lock that they have now.
    static List<Recipient> lacking(View view, LocationKey key) {
        return view.handle()
                .createQuery("select l.desk_id, l.public_key from desk_lock l join desk d on d.id = l.desk_id"
                        + " where d.revoked_at is null and d.account is not distinct from l.account"
                        + " and not exists (select 1 from desk_key k where k.name = :name and k.desk_id = l.desk_id"
                        + " and k.version = :version and k.change = :change and k.sealed_to = l.public_key)"
                        + " order by l.desk_id")
                .bind("name", key.name())
                .bind("version", key.version())
                .bind("change", key.change())
                .map((row, context) -> new Recipient(row.getString("desk_id"), row.getString("public_key")))
                .list();
    }

    static Optional<SealedKey> sealed(View view, String name, String desk) {
        return view.handle()
                .createQuery("select * from desk_key where name = :name and desk_id = :desk")
                .bind("name", name)
                .bind("desk", desk)
                .map((row, context) -> new SealedKey(
                        row.getString("name"),
                        row.getString("desk_id"),
                        row.getLong("version"),
                        row.getString("change"),
                        row.getString("sealed_to"),
                        row.getString("sealed_by"),
                        row.getString("sealed")))
                .findOne();
    }

    /// Two desks may seal the same key to a third at once: the first stays.
    static void seal(Tx tx, SealedKey key, Instant at) {
        tx.handle()
                .createUpdate("insert into desk_key (name, desk_id, version, change, sealed_to, sealed_by, sealed,"
                        + " sealed_at) values (:name, :desk, :version, :change, :to, :by, :sealed, :at)"
                        + " on conflict (name, desk_id) do update set version = excluded.version,"
                        + " change = excluded.change, sealed_to = excluded.sealed_to, sealed_by = excluded.sealed_by,"
                        + " sealed = excluded.sealed, sealed_at = excluded.sealed_at"
                        + " where desk_key.version <> excluded.version or desk_key.change <> excluded.change"
                        + " or desk_key.sealed_to <> excluded.sealed_to")
                .bind("name", key.name())
                .bind("desk", key.desk())
                .bind("version", key.version())
                .bind("change", key.change())
                .bind("to", key.to())
                .bind("by", key.by())
                .bind("sealed", key.sealed())
                .bind("at", at)
                .execute();
    }
}
