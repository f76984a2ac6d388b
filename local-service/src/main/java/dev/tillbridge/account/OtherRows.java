package dev.tillbridge.account;

import dev.tillbridge.payment.StrangerCharge;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The table other_installation.
final class OtherRows {
    private static final String SELECT = "select account, id, first_seen, last_seen, last_reference, objects, ended,"
            + " ended_person_id, ended_by, ended_reason, ended_at, ended_upto, returned_at from other_installation";

    private OtherRows() {}

    /// False when it is known already.
    static boolean insert(Tx tx, String account, String id, String reference, Instant at) {
        return tx.handle()
                        .createUpdate("insert into other_installation (account, id, first_seen, last_seen,"
                                + " last_reference, objects) values (:account, :id, :at, :at, :reference, 0)"
                                + " on conflict (account, id) do nothing")
                        .bind("account", account)
                        .bind("id", id)
                        .bind("at", at)
                        .bind("reference", reference)
                        .execute()
                == 1;
    }

    static void seen(Tx tx, String account, StrangerCharge newest, int more, Instant at) {
        tx.handle()
                .createUpdate("update other_installation set last_seen = :at, last_reference = :reference,"
                        + " objects = objects + :more where account = :account and id = :id")
                .bind("at", at)
                .bind("reference", newest.reference())
                .bind("more", more)
                .bind("account", account)
                .bind("id", newest.installation())
                .execute();
    }

    static void returned(Tx tx, String account, String id, Instant at) {
        tx.handle()
                .createUpdate("update other_installation set returned_at = :at where account = :account and id = :id")
                .bind("at", at)
                .bind("account", account)
                .bind("id", id)
                .execute();
    }

    static void end(Tx tx, String account, String id, OtherInstallation.End end) {
        tx.handle()
                .createUpdate("update other_installation set ended = :how, ended_person_id = :person,"
                        + " ended_by = :by, ended_reason = :reason, ended_at = :at, ended_upto = :upto,"
                        + " returned_at = null where account = :account and id = :id")
                .bind("how", end.how().name())
                .bind("person", end.personId().orElse(null))
                .bind("by", end.by())
                .bind("reason", end.reason())
                .bind("at", end.at())
                .bind("upto", end.upto())
                .bind("account", account)
                .bind("id", id)
                .execute();
    }

    static Optional<OtherInstallation> find(View view, String account, String id) {
        return view.handle()
                .createQuery(SELECT + " where account = :account and id = :id")
                .bind("account", account)
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /// On every account.
    static List<OtherInstallation> named(View view, String id) {
        return view.handle()
                .createQuery(SELECT + " where id = :id order by account")
                .bind("id", id)
                .map((row, context) -> read(row))
                .list();
    }

    static List<OtherInstallation> all(View view) {
        return view.handle()
                .createQuery(SELECT + " order by first_seen, account, id")
                .map((row, context) -> read(row))
                .list();
    }

    static List<String> stopping(View view, String account) {
        return view.handle()
                .createQuery("select id from other_installation where account = :account"
                        + " and (ended is null or returned_at is not null) order by first_seen, id")
                .bind("account", account)
                .mapTo(String.class)
                .list();
    }

    static Set<String> joined(View view) {
        return new HashSet<>(view.handle()
                .createQuery("select distinct id from other_installation where ended = 'JOINED'")
                .mapTo(String.class)
                .list());
    }

    private static OtherInstallation read(ResultSet row) throws SQLException {
        @Nullable String ended = row.getString("ended");
        return new OtherInstallation(
                row.getString("account"),
                row.getString("id"),
                instant(row, "first_seen"),
                instant(row, "last_seen"),
                row.getString("last_reference"),
                row.getInt("objects"),
                ended == null
                        ? Optional.empty()
                        : Optional.of(new OtherInstallation.End(
                                Ending.valueOf(ended),
                                Optional.ofNullable(row.getString("ended_person_id")),
                                row.getString("ended_by"),
                                row.getString("ended_reason"),
                                instant(row, "ended_at"),
                                instant(row, "ended_upto"))),
                row.getObject("returned_at") == null ? Optional.empty() : Optional.of(instant(row, "returned_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.EPOCH.plus(row.getLong(column), ChronoUnit.MICROS);
    }
}
