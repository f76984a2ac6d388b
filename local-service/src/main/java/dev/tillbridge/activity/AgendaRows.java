package dev.tillbridge.activity;

import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/// The table activity: what is due, and who carries it out. Every write of a holder is fenced by its lease number.
final class AgendaRows {
    private static final String FREE =
            " and result is null and (lease_owner is null or lease_owner = :me or lease_until < :leaseNow)";
    private static final String FREE_FOR_US = FREE + " and (home is null or home = :home) and kind in (<kinds>)";

    private AgendaRows() {}

    /// The activities that may be taken now, longest due first.
    static List<ActivityId> due(View view, Claimant claimant, Instant leaseNow, Instant now, int limit) {
        var query = view.handle()
                .createQuery(
                        "select id from activity where due_at <= :now" + FREE_FOR_US + " order by due_at limit :limit");
        return bind(query, claimant, leaseNow)
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> new ActivityId(row.getString(1)))
                .list();
    }

    /// When the next activity that nobody carries out becomes due, if nothing else happens.
    static Optional<Instant> nextDue(View view, Claimant claimant, Instant leaseNow) {
        var query = view.handle()
                .createQuery("select due_at from activity where due_at is not null" + FREE_FOR_US
                        + " and (lease_owner is null or lease_owner <> :me) order by due_at limit 1");
        return bind(query, claimant, leaseNow).mapTo(Instant.class).findOne();
    }

    /// Takes an activity that [#due] gave; empty when it is not due any more or somebody else has it.
    static Optional<Lease> claim(
            Tx tx, ActivityId id, Claimant claimant, Instant leaseNow, Instant until, Instant now) {
        return tx.handle()
                .createQuery("update activity set lease_owner = :me, lease_until = :until,"
                        + " lease_number = lease_number + 1 where id = :id and due_at <= :now" + FREE
                        + " returning kind, lease_number, looks, asked")
                .bind("me", claimant.owner())
                .bind("leaseNow", leaseNow)
                .bind("until", until)
                .bind("id", id.value())
                .bind("now", now)
                .map((row, context) -> new Lease(
                        id, row.getString(1), claimant.owner(), row.getLong(2), row.getInt(3), row.getString(4)))
                .findOne();
    }

    /// Asserts that the lease is ours still, and prolongs it.
    static void hold(Tx tx, Lease lease, Instant until) {
        if (!prolong(tx, lease, until)) {
            throw new LeaseLost(lease);
        }
    }

    /// False when the lease is somebody else's by now.
    static boolean prolong(Tx tx, Lease lease, Instant until) {
        return fenced(tx, "lease_until = :until", lease).bind("until", until).execute() == 1;
    }

    /// Lets go. `due` is null when only a signal brings the activity back.
    static void release(Tx tx, Lease lease, @Nullable Instant due) {
        fenced(tx, "lease_owner = null, lease_until = null, due_at = :due", lease)
                .bind("due", due)
                .execute();
    }

    static void finish(Tx tx, Lease lease, String result) {
        fenced(tx, "lease_owner = null, lease_until = null, due_at = null, result = :result", lease)
                .bind("result", result)
                .execute();
    }

    static void looks(Tx tx, Lease lease, int looks) {
        fenced(tx, "looks = :looks", lease).bind("looks", looks).execute();
    }

    static void asked(Tx tx, Lease lease, @Nullable String problem) {
        fenced(tx, "asked = :problem", lease).bind("problem", problem).execute();
    }

    /// One owner: whoever held a lease is gone, and finds its number taken if it is not.
    static void freeAll(Tx tx) {
        tx.handle()
                .execute("update activity set lease_owner = null, lease_until = null,"
                        + " lease_number = lease_number + 1 where lease_owner is not null");
    }

    /// Everything that waits for a later time becomes due; what waits for a signal alone does not.
    static void wakeAll(Tx tx, Instant now) {
        tx.handle()
                .createUpdate("update activity set due_at = :now where due_at > :now and result is null")
                .bind("now", now)
                .execute();
    }

    private static Update fenced(Tx tx, String change, Lease lease) {
        return tx.handle()
                .createUpdate("update activity set " + change
                        + " where id = :id and lease_owner = :owner and lease_number = :number")
                .bind("id", lease.activity().value())
                .bind("owner", lease.owner())
                .bind("number", lease.number());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Claimant claimant, Instant leaseNow) {
        return statement
                .bind("me", claimant.owner())
                .bind("home", claimant.home())
                .bindList("kinds", List.copyOf(claimant.kinds()))
                .bind("leaseNow", leaseNow);
    }

    /// Who wants to carry out activities.
    record Claimant(String owner, String home, Collection<String> kinds) {}
}
