package dev.tillbridge.account;

import dev.tillbridge.store.PlainStatement;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The table account_look: which account was looked at for which installation, when, and how far.
final class LookRows {
    /// Runs before every charge, so it is one statement.
    private static final PlainStatement RULE =
            new PlainStatement("select looked_at, (select min(id) from other_installation"
                    + " where account = account_look.account and (ended is null or returned_at is not null)) as other"
                    + " from account_look where account = ? and installation = ?");

    private LookRows() {}

    /// What the rule needs to know.
    ///
    /// @param other an installation that stops us
    record Rule(Instant lookedAt, Optional<String> other) {}

    static Optional<Rule> rule(View view, String account, String installation) {
        return RULE.find(
                view,
                row -> new Rule(instant(row.getLong(1)), Optional.ofNullable(row.getString(2))),
                account,
                installation);
    }

    /// How far the account was looked at, by the processor's clock.
    static Optional<Instant> upto(View view, String account, String installation) {
        return view.handle()
                .createQuery("select upto from account_look where account = :account and installation = :installation")
                .bind("account", account)
                .bind("installation", installation)
                .mapTo(Instant.class)
                .findOne();
    }

    static Optional<String> latest(View view, String installation) {
        return view.handle()
                .createQuery("select account from account_look where installation = :installation"
                        + " order by looked_at desc, account limit 1")
                .bind("installation", installation)
                .mapTo(String.class)
                .findOne();
    }

    /// Never goes back: a slower look of another service may end later.
    static void put(Tx tx, String account, String installation, Instant at, Instant upto) {
        tx.handle()
                .createUpdate("insert into account_look (account, installation, looked_at, upto)"
                        + " values (:account, :installation, :at, :upto) on conflict (account, installation)"
                        + " do update set looked_at = excluded.looked_at, upto = case"
                        + " when excluded.upto > account_look.upto then excluded.upto else account_look.upto end")
                .bind("account", account)
                .bind("installation", installation)
                .bind("at", at)
                .bind("upto", upto)
                .execute();
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
