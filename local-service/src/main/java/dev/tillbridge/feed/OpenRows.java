package dev.tillbridge.feed;

import dev.tillbridge.payment.Happening;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The table feed_open: hints whose handler is asked again, one for each object.
final class OpenRows {
    private static final String SELECT =
            "select event, type, kind, object, payment, attempt, happened, since, tries, troubled"
                    + " from feed_open where account = :account";

    private OpenRows() {}

    /// Those that are due, longest due first.
    static List<OpenHint> due(View view, String account, Instant now, int most) {
        return view.handle()
                .createQuery(SELECT + " and due_at <= :now order by due_at, kind, object limit :most")
                .bind("account", account)
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> read(row))
                .list();
    }

    static Optional<OpenHint> find(View view, String account, Happening hint) {
        return view.handle()
                .createQuery(SELECT + " and kind = :kind and object = :object")
                .bind("account", account)
                .bind("kind", hint.kind())
                .bind("object", hint.object())
                .map((row, context) -> read(row))
                .findOne();
    }

    /// @param due when it is asked again; null: only a person ends it, or a new hint
    static void put(Tx tx, String account, OpenHint open, @Nullable Instant due) {
        var hint = open.hint();
        tx.handle()
                .createUpdate("insert into feed_open (account, kind, object, event, type, payment, attempt, happened,"
                        + " since,"
                        + " tries, troubled, due_at) values (:account, :kind, :object, :event, :type, :payment, :attempt,"
                        + " :happened, :since, :tries, :troubled, :due) on conflict (account, kind, object) do update"
                        + " set event = excluded.event, type = excluded.type, payment = excluded.payment,"
                        + " attempt = excluded.attempt,"
                        + " happened = excluded.happened, since = excluded.since, tries = excluded.tries,"
                        + " troubled = excluded.troubled, due_at = excluded.due_at")
                .bind("account", account)
                .bind("kind", hint.kind())
                .bind("object", hint.object())
                .bind("event", hint.id())
                .bind("type", hint.type())
                .bind("payment", hint.payment().orElse(null))
                .bind("attempt", hint.attempt().orElse(null))
                .bind("happened", hint.created())
                .bind("since", open.since())
                .bind("tries", open.tries())
                .bind("troubled", open.troubled())
                .bind("due", due)
                .execute();
    }

    static void delete(Tx tx, String account, Happening hint) {
        tx.handle()
                .createUpdate("delete from feed_open where account = :account and kind = :kind and object = :object")
                .bind("account", account)
                .bind("kind", hint.kind())
                .bind("object", hint.object())
                .execute();
    }

    static boolean isTroubled(View view, String object) {
        return view.handle()
                        .createQuery("select count(*) from feed_open where object = :object and troubled = :troubled")
                        .bind("troubled", true)
                        .bind("object", object)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /// False when there is none of that object.
    static boolean delete(Tx tx, String object) {
        return tx.handle()
                        .createUpdate("delete from feed_open where object = :object and troubled = :troubled")
                        .bind("troubled", true)
                        .bind("object", object)
                        .execute()
                > 0;
    }

    private static OpenHint read(ResultSet row) throws SQLException {
        var hint = new Happening(
                row.getString("event"),
                row.getString("type"),
                row.getString("kind"),
                row.getString("object"),
                Optional.ofNullable(row.getString("payment")),
                Optional.ofNullable(row.getString("attempt")),
                CursorRows.instant(row.getLong("happened")));
        return new OpenHint(
                hint, CursorRows.instant(row.getLong("since")), row.getInt("tries"), row.getBoolean("troubled"));
    }
}
