package dev.tillbridge.activity;

import dev.tillbridge.store.PlainStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Who wants to carry out activities: those of no home, those at home here, and, of the kinds that outlive their
/// home, those whose home was not heard of for a minute.
///
/// @param roams whether it can carry on now what others began
/// @param entries the statement of [AgendaRows#entries]
/// @param claim the statement of [AgendaRows#claim]
/// @param glance the statement of [AgendaRows#glance]
/// @param anybody the statement of [AgendaRows#nextForAnybody]
record Claimant(
        String owner,
        String home,
        Collection<String> kinds,
        Collection<String> roaming,
        BooleanSupplier roams,
        PlainStatement entries,
        PlainStatement claim,
        PlainStatement glance,
        PlainStatement anybody) {
    /// @param shared whether there are other services
    /// @param roams whether this service can carry on now what others began
    /// @param most how many entries are looked at in one go
    static Claimant of(String owner, String home, Plans plans, boolean shared, BooleanSupplier roams, int most) {
        var kinds = List.copyOf(plans.kinds());
        var roaming = shared ? List.copyOf(plans.roaming()) : List.<String>of();
        var free = AgendaRows.FREE + " and kind in (" + marks(kinds) + ") and (home is null or home = ?" + away(roaming)
                + ")";
        var mine = " from activity where due_at is not null" + free;
        // The limit is part of the text: SQLite prepares a statement anew for each limit that is bound.
        var entries = "select id, due_at, lease_owner" + mine + " order by due_at limit " + most;
        var claim = "update activity set lease_owner = ?, lease_until = ?, lease_number = lease_number + 1"
                + " where id = ? and due_at <= ?" + free + " returning kind, lease_number, looks, asked, home";
        var glance = "select (select log from journal_head), (select max(number) from journal), (select min(due_at)"
                + mine + ")";
        var anybody = "select min(greatest(due_at, case when lease_owner is null then 0 else lease_until end))"
                + " from activity where due_at is not null and result is null and (home is null"
                + (roaming.isEmpty() ? "" : " or kind in (" + marks(roaming) + ")")
                + " or exists (select 1 from service_home h where h.id = home and h.seen_at >= ?))";
        return new Claimant(
                owner,
                home,
                kinds,
                roaming,
                roams,
                new PlainStatement(entries),
                new PlainStatement(claim),
                new PlainStatement(glance),
                new PlainStatement(anybody));
    }

    private static String away(List<String> roaming) {
        return roaming.isEmpty()
                ? ""
                : " or (kind in (" + marks(roaming) + ") and not exists"
                        + " (select 1 from service_home h where h.id = home and h.seen_at >= ?))";
    }

    private static String marks(Collection<String> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    /// What [#anybody] binds.
    Object[] anybodysValues(Instant now) {
        var values = new ArrayList<Object>(roaming);
        values.add(now.minus(Homes.SILENCE));
        return values.toArray();
    }

    /// What the other statements bind.
    ///
    /// @param first what stands before the conditions that they share
    Object[] values(List<Object> first, Instant leaseNow) {
        var values = new ArrayList<>(first);
        values.addAll(List.of(owner, leaseNow));
        values.addAll(kinds);
        values.add(home);
        if (!roaming.isEmpty()) {
            values.addAll(roaming);
            // Nobody has been silent since the beginning of time.
            values.add(roams.getAsBoolean() ? leaseNow.minus(Homes.SILENCE) : Instant.EPOCH);
        }
        return values.toArray();
    }
}
