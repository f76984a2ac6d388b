package dev.tillbridge.activity;

import dev.tillbridge.store.PlainStatement;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The table activity: what is due, and who carries it out. Every write of a holder is fenced by its lease number:
/// its transaction begins with [#claim] or [#hold], which throws when the lease is lost; writes never run beside each
/// other, so it is not lost before the commit. What is then changed here needs no answer, and names the lease anyway.
final class AgendaRows {
    private static final String OURS = " where id = ? and lease_owner = ? and lease_number = ?";
    static final String FREE = " and result is null and (lease_owner is null or lease_owner = ? or lease_until < ?)";
    private static final PlainStatement HOLD =
            new PlainStatement("select exists (select 1 from journal j where j.subject_id = a.id"
                    + " and j.subject_kind = 'activity' and j.number > ?)"
                    + " from activity a where id = ? and lease_owner = ? and lease_number = ?");
    private static final PlainStatement TRUST = new PlainStatement(
            "select 1 / count(*) from activity a where id = ? and lease_owner = ? and lease_number = ?"
                    + " and not exists (select 1 from journal j where j.subject_id = a.id"
                    + " and j.subject_kind = 'activity' and j.number > ?)");

    /// One text for all ends of a step, and no nulls: what is met often, with values of the same types, is prepared.
    private static final PlainStatement STEP =
            new PlainStatement("update activity set lease_owner = nullif(?, ''), lease_until = nullif(?, 0),"
                    + " due_at = case when ? then due_at else nullif(?, 0) end, result = nullif(?, '')" + OURS);

    private static final PlainStatement WAKE_HOME =
            new PlainStatement("update activity set due_at = ? where home = ? and due_at > ? and result is null");
    private static final PlainStatement FREE_HOME = new PlainStatement("update activity set lease_owner = null,"
            + " lease_until = null, lease_number = lease_number + 1 where starts_with(lease_owner, ? || '/')");
    private static final PlainStatement LOOKS = fenced("looks = ?");
    private static final PlainStatement ASKED = fenced("asked = ?");

    private AgendaRows() {}

    /// The activities that may be taken, now or later, longest due first.
    static List<Entry> entries(View view, Claimant claimant, Instant leaseNow) {
        return claimant.entries().list(view, row -> entry(row, claimant.owner()), claimant.values(List.of(), leaseNow));
    }

    /// The journal's name and last number, and when the first activity becomes due that may be taken.
    static Glance glance(View view, Claimant claimant, Instant leaseNow) {
        return claimant.glance()
                .find(
                        view,
                        row -> new Glance(row.getString(1), row.getLong(2), row.getLong(3), row.wasNull()),
                        claimant.values(List.of(), leaseNow))
                .orElseThrow();
    }

    /// When the first activity becomes due that any service may take: not those of a home that is silent, unless
    /// others carry them on. What somebody is at counts from the end of his lease.
    static Optional<Instant> nextForAnybody(View view, Claimant claimant, Instant now) {
        return claimant.anybody()
                .find(view, row -> micros(row, 1), claimant.anybodysValues(now))
                .flatMap(Function.identity());
    }

    private static Optional<Instant> micros(ResultSet row, int column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    private static Entry entry(ResultSet row, String me) throws SQLException {
        var due = Instant.EPOCH.plus(row.getLong(2), ChronoUnit.MICROS);
        return new Entry(new ActivityId(row.getString(1)), due, me.equals(row.getString(3)));
    }

    /// Takes an activity that [#entries] gave; empty when it is not due any more or somebody else has it.
    static Optional<Claimed> claim(
            Tx tx, ActivityId id, Claimant claimant, Instant leaseNow, Instant until, Instant now) {
        var me = claimant.owner();
        return claimant.claim()
                .find(
                        tx,
                        row -> new Claimed(
                                new Lease(id, row.getString(1), me, row.getLong(2), row.getInt(3), row.getString(4)),
                                Optional.ofNullable(row.getString(5))),
                        claimant.values(List.of(me, until, id.value(), now), leaseNow));
    }

    /// Asserts that the lease is ours still. Gives whether the journal has rows of the activity after that number.
    static boolean hold(Tx tx, Lease lease, long after) {
        if (tx.trusts()) {
            // Divides by nothing unless all is as it was.
            TRUST.later(tx, lease.activity().value(), lease.owner(), lease.number(), after);
            return false;
        }
        return HOLD.find(tx, row -> row.getBoolean(1), after, lease.activity().value(), lease.owner(), lease.number())
                .orElseThrow(() -> new LeaseLost(lease));
    }

    /// [#hold(Tx, Lease, long)] for whoever need not know what was told.
    static void hold(Tx tx, Lease lease) {
        hold(tx, lease, Long.MAX_VALUE);
    }

    /// Nothing when the lease is somebody else's by now.
    static void prolong(Tx tx, Lease lease, Instant until) {
        step(tx, lease, lease.owner(), until, true, null, null);
    }

    /// Lets go. `due` is null when only a signal brings the activity back.
    static void release(Tx tx, Lease lease, @Nullable Instant due) {
        step(tx, lease, null, null, false, due, null);
    }

    static void finish(Tx tx, Lease lease, String result) {
        step(tx, lease, null, null, false, null, result);
    }

    private static void step(
            Tx tx,
            Lease lease,
            @Nullable String owner,
            @Nullable Instant until,
            boolean keepsDue,
            @Nullable Instant due,
            @Nullable String result) {
        STEP.later(
                tx,
                Objects.requireNonNullElse(owner, ""),
                Objects.requireNonNullElse(until, Instant.EPOCH),
                keepsDue,
                Objects.requireNonNullElse(due, Instant.EPOCH),
                Objects.requireNonNullElse(result, ""),
                lease.activity().value(),
                lease.owner(),
                lease.number());
    }

    static void looks(Tx tx, Lease lease, int looks) {
        change(tx, LOOKS, lease, looks);
    }

    static void asked(Tx tx, Lease lease, @Nullable String problem) {
        change(tx, ASKED, lease, problem);
    }

    /// One owner: whoever held a lease is gone, and finds its number taken if it is not.
    static void freeAll(Tx tx) {
        tx.handle()
                .execute("update activity set lease_owner = null, lease_until = null,"
                        + " lease_number = lease_number + 1 where due_at >= 0 and lease_owner is not null");
    }

    /// [#freeAll] for what runners of one home had; an owner's name begins with its home.
    static void freeHome(Tx tx, String home) {
        FREE_HOME.update(tx, home);
    }

    /// Everything that waits for a later time becomes due; what waits for a signal alone does not.
    static void wakeAll(Tx tx, Instant now) {
        tx.handle()
                .createUpdate("update activity set due_at = :now where due_at > :now and result is null")
                .bind("now", now)
                .execute();
    }

    /// [#wakeAll] for what is at home here.
    static void wakeHome(Tx tx, String home, Instant now) {
        WAKE_HOME.update(tx, now, home, now);
    }

    private static PlainStatement fenced(String change) {
        return new PlainStatement("update activity set " + change + OURS);
    }

    private static void change(Tx tx, PlainStatement fenced, Lease lease, @Nullable Object value) {
        fenced.later(tx, value, lease.activity().value(), lease.owner(), lease.number());
    }

    /// @param ours whether the one who asks has it already
    record Entry(ActivityId activity, Instant due, boolean ours) {}

    /// @param home where the activity is at home, if it is bound to a service
    record Claimed(Lease lease, Optional<String> home) {}

    /// @param due microseconds, when `nothingWaits` is false
    record Glance(String log, long head, long due, boolean nothingWaits) {
        boolean somethingDue(Instant now) {
            return !nothingWaits && !Instant.EPOCH.plus(due, ChronoUnit.MICROS).isAfter(now);
        }
    }
}
