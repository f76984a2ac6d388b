package dev.tillbridge.payment;

import dev.tillbridge.money.Money;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/// The tables booking, ledger_entry and booking_seal.
final class LedgerRows {
    private static final RowMapper<LedgerLine> LINE = (row, context) -> new LedgerLine(
            account(row.getString("account_kind"), row.getString("account_owner"), row.getString("account_id")),
            Money.of(row.getLong("amount_minor"), row.getString("currency")));

    private LedgerRows() {}

    static void insert(Tx tx, Booking booking) {
        tx.handle()
                .createUpdate("insert into booking (id, kind, attempt_id, reference, corrects, reason, at)"
                        + " values (:id, :kind, :attempt, :reference, :corrects, :reason, :at)")
                .bind("id", booking.id())
                .bind("kind", booking.kind().name())
                .bind("attempt", booking.attemptId().orElse(null))
                .bind("reference", booking.reference().orElse(null))
                .bind("corrects", booking.corrects().orElse(null))
                .bind("reason", booking.reason())
                .bind("at", booking.at())
                .execute();
        for (int i = 0; i < booking.lines().size(); i++) {
            insert(tx, booking.id(), i, booking.lines().get(i));
        }
        tx.handle()
                .createUpdate("insert into booking_seal (booking_id) values (:id)")
                .bind("id", booking.id())
                .execute();
    }

    private static void insert(Tx tx, String booking, int position, LedgerLine line) {
        var account = columns(line.account());
        tx.handle()
                .createUpdate("insert into ledger_entry (booking_id, position, account_kind, account_owner, account_id,"
                        + " currency, amount_minor)"
                        + " values (:booking, :position, :kind, :owner, :id, :currency, :amount)")
                .bind("booking", booking)
                .bind("position", position)
                .bind("kind", account.kind())
                .bind("owner", account.owner())
                .bind("id", account.id())
                .bind("currency", line.amount().currency().getCurrencyCode())
                .bind("amount", line.amount().minorUnits())
                .execute();
    }

    static List<Booking> ofAttempt(View view, String attemptId) {
        return view.handle()
                .createQuery("select id, kind, attempt_id, reference, corrects, reason, at from booking"
                        + " where attempt_id = :attempt order by at, id")
                .bind("attempt", attemptId)
                .map((row, context) -> new Booking(
                        row.getString("id"),
                        BookingKind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getString("attempt_id")),
                        Optional.ofNullable(row.getString("reference")),
                        Optional.ofNullable(row.getString("corrects")),
                        row.getString("reason"),
                        Times.instant(row.getLong("at")),
                        lines(view, row.getString("id"))))
                .list();
    }

    static List<Money> balance(View view, LedgerAccount account) {
        var key = columns(account);
        return view.handle()
                .createQuery("select currency, cast(sum(amount_minor) as bigint) as total from ledger_entry"
                        + " where account_kind = :kind and account_owner = :owner and account_id = :id"
                        + " group by currency order by currency")
                .bind("kind", key.kind())
                .bind("owner", key.owner())
                .bind("id", key.id())
                .map((row, context) -> Money.of(row.getLong("total"), row.getString("currency")))
                .list();
    }

    private static List<LedgerLine> lines(View view, String booking) {
        return view.handle()
                .createQuery("select account_kind, account_owner, account_id, currency, amount_minor from ledger_entry"
                        + " where booking_id = :booking order by position")
                .bind("booking", booking)
                .map(LINE)
                .list();
    }

    private record Columns(String kind, String owner, String id) {}

    private static Columns columns(LedgerAccount account) {
        return switch (account) {
            case LedgerAccount.Clearing clearing -> new Columns("CLEARING", clearing.source(), "");
            case LedgerAccount.OfInvoice of ->
                new Columns("INVOICE", of.invoice().pims(), of.invoice().id());
            case LedgerAccount.ClientCredit credit -> new Columns("CLIENT_CREDIT", credit.pims(), credit.clientId());
            case LedgerAccount.Surcharge surcharge -> new Columns("SURCHARGE", "", "");
            case LedgerAccount.Tips tips -> new Columns("TIPS", "", "");
            case LedgerAccount.Fees fees -> new Columns("FEES", "", "");
            case LedgerAccount.Disputed disputed -> new Columns("DISPUTED", "", "");
        };
    }

    private static LedgerAccount account(String kind, String owner, String id) {
        return switch (kind) {
            case "CLEARING" -> new LedgerAccount.Clearing(owner);
            case "INVOICE" -> new LedgerAccount.OfInvoice(new InvoiceKey(owner, id));
            case "CLIENT_CREDIT" -> new LedgerAccount.ClientCredit(owner, id);
            case "SURCHARGE" -> new LedgerAccount.Surcharge();
            case "TIPS" -> new LedgerAccount.Tips();
            case "FEES" -> new LedgerAccount.Fees();
            case "DISPUTED" -> new LedgerAccount.Disputed();
            default -> throw new IllegalStateException("an account of a newer version: " + kind);
        };
    }
}
