package dev.tillbridge.pims.profile;

import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// The table profile_version: one row for each state of a profile.
final class VersionRows {
    private static final String SELECT = "select profile, state, version, yaml, since, person from profile_version";

    private VersionRows() {}

    /// Takes the place of the one in the same state.
    static void put(Tx tx, Kept kept) {
        tx.handle()
                .createUpdate("insert into profile_version (profile, state, version, yaml, since, person)"
                        + " values (:profile, :state, :version, :yaml, :since, :person)"
                        + " on conflict (profile, state) do update set version = :version, yaml = :yaml,"
                        + " since = :since, person = :person")
                .bind("profile", kept.profile())
                .bind("state", kept.state().name())
                .bind("version", kept.version())
                .bind("yaml", kept.yaml())
                .bind("since", kept.since())
                .bind("person", kept.by())
                .execute();
    }

    /// Takes one away; false when somebody else took it away or exchanged it first.
    static boolean take(Tx tx, Kept kept) {
        return tx.handle()
                        .createUpdate("delete from profile_version where profile = :profile and state = :state"
                                + " and version = :version and since = :since")
                        .bind("profile", kept.profile())
                        .bind("state", kept.state().name())
                        .bind("version", kept.version())
                        .bind("since", kept.since())
                        .execute()
                == 1;
    }

    static Optional<Kept> find(View view, String profile, Kept.State state) {
        return view.handle()
                .createQuery(SELECT + " where profile = :profile and state = :state")
                .bind("profile", profile)
                .bind("state", state.name())
                .map((row, context) -> kept(row))
                .findOne();
    }

    static List<Kept> all(View view) {
        return view.handle()
                .createQuery(SELECT + " order by profile, state")
                .map((row, context) -> kept(row))
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("profile"),
                Kept.State.valueOf(row.getString("state")),
                row.getString("version"),
                row.getString("yaml"),
                ProfileRows.instant(row.getLong("since")),
                row.getString("person"));
    }
}
