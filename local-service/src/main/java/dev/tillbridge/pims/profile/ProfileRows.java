package dev.tillbridge.pims.profile;

import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.util.List;

/// The table pims_profile: files that were added here.
final class ProfileRows {
    private ProfileRows() {}

    static void put(Tx tx, Profile profile, String yaml, Instant now) {
        tx.handle()
                .createUpdate(
                        "insert into pims_profile (id, version, yaml, added_at) values (:id, :version, :yaml, :now)"
                                + " on conflict (id) do update set version = :version, yaml = :yaml, added_at = :now")
                .bind("id", profile.id())
                .bind("version", profile.version())
                .bind("yaml", yaml)
                .bind("now", now)
                .execute();
    }

    /// The texts, by id.
    static List<String> all(View view) {
        return view.handle()
                .createQuery("select yaml from pims_profile order by id")
                .mapTo(String.class)
                .list();
    }
}
