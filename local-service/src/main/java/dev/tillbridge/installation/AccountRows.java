package dev.tillbridge.installation;

import dev.tillbridge.store.View;
import java.util.List;
import java.util.Optional;

/// Which processor account a database's payments are on.
final class AccountRows {
    /// As looks at an account with a practice key name it.
    private static final String PRACTICE = " (practice)";

    private AccountRows() {}

    /// The one that is set up: that of the location's key, else the one that was looked at last before a charge, else
    /// that of the newest payment.
    static Optional<String> inUse(View view) {
        return one(view, "select account from location_key where account is not null order by set_at desc limit 1")
                .or(() -> one(
                                view,
                                "select account from account_look where installation ="
                                        + " (select value from location_setting where key = 'id')"
                                        + " order by looked_at desc, account limit 1")
                        .map(AccountRows::plain))
                .or(() -> one(view, "select account from attempt order by created_at desc, id desc limit 1"));
    }

    /// The codes of payments on another account of which something is still to be learned: also money that the bank
    /// has not sent yet, and money that is being given back.
    static List<String> unfinished(View view, String account) {
        return view.handle()
                .createQuery("select code from attempt where account <> :account"
                        + " and (state in ('CREATED', 'SENT', 'AUTHORIZED', 'PENDING', 'UNKNOWN')"
                        + " or exists (select 1 from refund where refund.attempt_id = attempt.id"
                        + " and refund.state in ('RESERVED', 'UNKNOWN', 'UNDER_WAY'))) order by created_at, id")
                .bind("account", account)
                .mapTo(String.class)
                .list();
    }

    private static String plain(String looked) {
        return looked.endsWith(PRACTICE) ? looked.substring(0, looked.length() - PRACTICE.length()) : looked;
    }

    private static Optional<String> one(View view, String sql) {
        return view.handle().createQuery(sql).mapTo(String.class).findOne();
    }
}
