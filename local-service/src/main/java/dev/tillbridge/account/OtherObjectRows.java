package dev.tillbridge.account;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.StrangerCharge;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The table other_object: charges of others, for display. Nothing that books or posts reads it.
final class OtherObjectRows {
    private OtherObjectRows() {}

    /// True when it is new; else it gets the status of today.
    static boolean put(Tx tx, String account, StrangerCharge charge) {
        boolean isNew = tx.handle()
                        .createUpdate("insert into other_object (account, reference, installation, attempt, code,"
                                + " minor_units, currency, status, created) values (:account, :reference,"
                                + " :installation, :attempt, :code, :minor, :currency, :status, :created)"
                                + " on conflict (account, reference) do nothing")
                        .bind("account", account)
                        .bind("reference", charge.reference())
                        .bind("installation", charge.installation())
                        .bind("attempt", charge.attempt())
                        .bind("code", charge.code())
                        .bind("minor", charge.amount().map(Money::minorUnits).orElse(null))
                        .bind(
                                "currency",
                                charge.amount()
                                        .map(amount -> amount.currency().getCurrencyCode())
                                        .orElse(null))
                        .bind("status", charge.status().name())
                        .bind("created", charge.created())
                        .execute()
                == 1;
        if (!isNew) {
            tx.handle()
                    .createUpdate("update other_object set status = :status where account = :account"
                            + " and reference = :reference and status <> :status")
                    .bind("status", charge.status().name())
                    .bind("account", account)
                    .bind("reference", charge.reference())
                    .execute();
        }
        return isNew;
    }

    /// Keeps the newest of an installation.
    static void trim(Tx tx, String account, String installation, int most) {
        tx.handle()
                .createUpdate("delete from other_object where account = :account and installation = :installation"
                        + " and reference not in (select reference from other_object where account = :account"
                        + " and installation = :installation order by created desc, reference desc limit :most)")
                .bind("account", account)
                .bind("installation", installation)
                .bind("most", most)
                .execute();
    }

    /// The newest first.
    static List<StrangerCharge> newest(View view, String account, String installation, int limit) {
        return view.handle()
                .createQuery("select reference, installation, attempt, code, minor_units, currency, status, created"
                        + " from other_object where account = :account and installation = :installation"
                        + " order by created desc, reference desc limit :limit")
                .bind("account", account)
                .bind("installation", installation)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    private static StrangerCharge read(ResultSet row) throws SQLException {
        @Nullable String currency = row.getString("currency");
        return new StrangerCharge(
                row.getString("reference"),
                row.getString("installation"),
                row.getString("attempt"),
                row.getString("code"),
                "",
                currency == null ? Optional.empty() : Optional.of(Money.of(row.getLong("minor_units"), currency)),
                ChargeStatus.valueOf(row.getString("status")),
                Instant.EPOCH.plus(row.getLong("created"), ChronoUnit.MICROS));
    }
}
