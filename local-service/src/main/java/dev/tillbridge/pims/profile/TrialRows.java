package dev.tillbridge.pims.profile;

import dev.tillbridge.json.Json;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The tables profile_trial_invoice and profile_trial_difference: how a version on trial does.
final class TrialRows {
    /// More invoices than this prove no more.
    static final int MOST = 1_000;

    private TrialRows() {}

    /// An invoice was read by both versions. One that differed once stays different.
    static void read(Tx tx, String profile, String invoice, List<Difference> differences) {
        boolean differs = !differences.isEmpty();
        if (differs || count(tx, profile) < MOST) {
            tx.handle()
                    .createUpdate("insert into profile_trial_invoice (profile, invoice, differs)"
                            + " values (:profile, :invoice, :differs) on conflict (profile, invoice) do nothing")
                    .bind("profile", profile)
                    .bind("invoice", invoice)
                    .bind("differs", differs)
                    .execute();
        }
        if (differs) {
            tx.handle()
                    .createUpdate("update profile_trial_invoice set differs = :differs"
                            + " where profile = :profile and invoice = :invoice")
                    .bind("differs", true)
                    .bind("profile", profile)
                    .bind("invoice", invoice)
                    .execute();
        }
        differences.forEach(each -> put(tx, profile, each));
    }

    private static void put(Tx tx, String profile, Difference difference) {
        tx.handle()
                .createUpdate("insert into profile_trial_difference (profile, field, page, in_use, on_trial, at)"
                        + " values (:profile, :field, :page, :inUse, :onTrial, :at)"
                        + " on conflict (profile, field) do update set page = :page, in_use = :inUse,"
                        + " on_trial = :onTrial, at = :at")
                .bind("profile", profile)
                .bind("field", difference.field())
                .bind("page", difference.page())
                .bind("inUse", Json.write(difference.inUse()))
                .bind("onTrial", Json.write(difference.onTrial()))
                .bind("at", difference.at())
                .execute();
    }

    private static int count(View view, String profile) {
        return view.handle()
                .createQuery("select count(*) from profile_trial_invoice where profile = :profile")
                .bind("profile", profile)
                .mapTo(Integer.class)
                .one();
    }

    /// How many invoices were read alike (false) and differently (true).
    static Map<Boolean, Integer> counts(View view, String profile) {
        return view.handle()
                .createQuery("select differs, count(*) from profile_trial_invoice"
                        + " where profile = :profile group by differs")
                .bind("profile", profile)
                .reduceRows(new HashMap<Boolean, Integer>(), (counts, row) -> {
                    counts.put(row.getColumn(1, Boolean.class), row.getColumn(2, Integer.class));
                    return counts;
                });
    }

    /// Whether the invoice was read by both, and alike each time.
    static boolean alike(View view, String profile, String invoice) {
        return view.handle()
                .createQuery("select differs from profile_trial_invoice"
                        + " where profile = :profile and invoice = :invoice")
                .bind("profile", profile)
                .bind("invoice", invoice)
                .mapTo(Boolean.class)
                .findOne()
                .filter(differs -> !differs)
                .isPresent();
    }

    static List<Difference> differences(View view, String profile) {
        return view.handle()
                .createQuery("select field, page, in_use, on_trial, at from profile_trial_difference"
                        + " where profile = :profile order by field")
                .bind("profile", profile)
                .map((row, context) -> difference(row))
                .list();
    }

    private static Difference difference(ResultSet row) throws SQLException {
        return new Difference(
                row.getString("field"),
                row.getString("page"),
                Json.read(row.getString("in_use"), Said.class),
                Json.read(row.getString("on_trial"), Said.class),
                ProfileRows.instant(row.getLong("at")));
    }

    /// The trial begins anew, or is over.
    static void clear(Tx tx, String profile) {
        for (var table : List.of("profile_trial_invoice", "profile_trial_difference")) {
            tx.handle()
                    .createUpdate("delete from " + table + " where profile = :profile")
                    .bind("profile", profile)
                    .execute();
        }
    }
}
