package dev.tillbridge.pims.profile;

import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// The table pims_profile: the version of each profile that is in use.
final class ProfileRows {
    private static final String SELECT =
            "select id, version, yaml, added_at, exchanged_at, exchanged_by from pims_profile";

    private ProfileRows() {}

    /// The first version of a profile; false when one is in use already.
    static boolean first(Tx tx, Profile profile, String yaml, Instant now) {
        return tx.handle()
                        .createUpdate("insert into pims_profile (id, version, yaml, added_at)"
                                + " values (:id, :version, :yaml, :now) on conflict (id) do nothing")
                        .bind("id", profile.id())
                        .bind("version", profile.version())
                        .bind("yaml", yaml)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /// Another version comes in the place of the one in use; false when that was exchanged by somebody else
    /// meanwhile.
    static boolean exchange(Tx tx, Used from, String version, String yaml, Instant now, String by) {
        return tx.handle()
                        .createUpdate("update pims_profile set version = :version, yaml = :yaml, added_at = :now,"
                                + " exchanged_at = :now, exchanged_by = :by"
                                + " where id = :id and version = :from and added_at = :fromAt")
                        .bind("id", from.profile())
                        .bind("from", from.version())
                        .bind("fromAt", from.addedAt())
                        .bind("version", version)
                        .bind("yaml", yaml)
                        .bind("now", now)
                        .bind("by", by)
                        .execute()
                == 1;
    }

    /// In the order of their ids.
    static List<Used> all(View view) {
        return view.handle()
                .createQuery(SELECT + " order by id")
                .map((row, context) -> used(row))
                .list();
    }

    static Optional<Used> find(View view, String id) {
        return view.handle()
                .createQuery(SELECT + " where id = :id")
                .bind("id", id)
                .map((row, context) -> used(row))
                .findOne();
    }

    private static Used used(ResultSet row) throws SQLException {
        long exchangedAt = row.getLong("exchanged_at");
        var exchanged = row.wasNull()
                ? Optional.<Used.Exchange>empty()
                : Optional.of(new Used.Exchange(instant(exchangedAt), row.getString("exchanged_by")));
        return new Used(
                row.getString("id"),
                row.getString("version"),
                row.getString("yaml"),
                instant(row.getLong("added_at")),
                exchanged);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
