package dev.tillbridge.keyring;

import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tables desk_lock and desk_key_use.
final class LockRows {
    private LockRows() {}

    /// @param account by which the desk is in; null where desks share one login
    record Stored(@Nullable String account, String publicKey) {}

    static Optional<Stored> find(View view, String desk) {
        return view.handle()
                .createQuery("select account, public_key from desk_lock where desk_id = :desk")
                .bind("desk", desk)
                .map((row, context) -> new Stored(row.getString("account"), row.getString("public_key")))
                .findOne();
    }

    static void put(Tx tx, String desk, Stored lock, Instant at) {
        tx.handle()
                .createUpdate(
                        "insert into desk_lock (desk_id, account, public_key, made_at)"
                                + " values (:desk, :account, :key, :at) on conflict (desk_id) do update"
                                + " set account = excluded.account, public_key = excluded.public_key, made_at = excluded.made_at")
                .bind("desk", desk)
                .bind("account", lock.account())
                .bind("key", lock.publicKey())
                .bind("at", at)
                .execute();
    }

    /// Whatever was kept for a desk, its lock last: by it the database knows whose the rest is.
    static void remove(Tx tx, String desk) {
        for (var table : List.of("desk_key", "desk_key_use", "desk_lock")) {
            tx.handle()
                    .createUpdate("delete from " + table + " where desk_id = :desk")
                    .bind("desk", desk)
                    .execute();
        }
    }

    /// Desks that are out and of which something is kept.
    static List<String> leftBehind(View view) {
        return view.handle()
                .createQuery("select l.desk_id from desk_lock l join desk d on d.id = l.desk_id"
                        + " where d.revoked_at is not null")
                .mapTo(String.class)
                .list();
    }

    /// What each desk says that it uses, by desk.
    static Map<String, KeyUse> uses(View view, String name) {
        var uses = new HashMap<String, KeyUse>();
        view.handle()
                .createQuery("select desk_id, version, problem from desk_key_use where name = :name")
                .bind("name", name)
                .map((row, context) -> Map.entry(
                        row.getString("desk_id"),
                        new KeyUse(row.getLong("version"), Optional.ofNullable(row.getString("problem")))))
                .forEach(use -> uses.put(use.getKey(), use.getValue()));
        return uses;
    }

    static void use(Tx tx, String name, String desk, KeyUse use) {
        tx.handle()
                .createUpdate("insert into desk_key_use (name, desk_id, version, problem)"
                        + " values (:name, :desk, :version, :problem) on conflict (name, desk_id) do update"
                        + " set version = excluded.version, problem = excluded.problem")
                .bind("name", name)
                .bind("desk", desk)
                .bind("version", use.version())
                .bind("problem", use.problem().orElse(null))
                .execute();
    }
}
