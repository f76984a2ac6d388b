package dev.tillbridge.activity;

import dev.tillbridge.store.PlainStatement;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// The tables service_home and duty.
final class HomeRows {
    private static final PlainStatement BEAT = new PlainStatement("insert into service_home (id, seen_at) values (?, ?)"
            + " on conflict (id) do update set seen_at = excluded.seen_at");
    private static final PlainStatement SEEN = new PlainStatement("select seen_at from service_home where id = ?");
    private static final PlainStatement ENSURE =
            new PlainStatement("insert into duty (name, owner, until) values (?, '', 0) on conflict do nothing");
    private static final PlainStatement WAITING = new PlainStatement(
            "select a.id, a.kind, a.home from activity a where a.due_at <= ? and a.result is null and a.home is not null"
                    + " and not exists (select 1 from service_home h where h.id = a.home and h.seen_at >= ?)"
                    + " order by a.due_at limit 500");

    private HomeRows() {}

    static void beat(View view, String home, Instant now) {
        BEAT.update(view, home, now);
    }

    static Optional<Instant> seen(View view, String home) {
        return SEEN.find(view, row -> micros(row.getLong(1)), home);
    }

    static void ensureDuty(Tx tx, String duty) {
        ENSURE.update(tx, duty);
    }

    /// Those of the duties that no other one has; all by one statement, which every service sends again and again.
    static List<String> take(View view, List<String> duties, String owner, Instant now, Instant until) {
        var marks = String.join(", ", Collections.nCopies(duties.size(), "?"));
        var take = new PlainStatement("update duty set owner = ?, until = ? where name in (" + marks
                + ") and (owner = ? or until < ?) returning name");
        var values = new ArrayList<Object>(List.of(owner, until));
        values.addAll(duties);
        values.addAll(List.of(owner, now));
        return take.list(view, row -> row.getString(1), values.toArray());
    }

    /// Until when somebody has those of the duties that stand there, and how many services were heard of since then.
    static Ends ends(View view, List<String> duties, Instant since) {
        var marks = String.join(", ", Collections.nCopies(duties.size(), "?"));
        var ends = new PlainStatement("select name, until, (select count(*) from service_home where seen_at >= ?)"
                + " from duty where name in (" + marks + ")");
        var values = new ArrayList<Object>(List.of(since));
        values.addAll(duties);
        var services = new AtomicInteger();
        var until = ends
                .list(
                        view,
                        row -> {
                            services.set(row.getInt(3));
                            return Map.entry(row.getString(1), micros(row.getLong(2)));
                        },
                        values.toArray())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Ends(until, services.get());
    }

    record Ends(Map<String, Instant> until, int services) {}

    private static Instant micros(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static List<Homes.Waiting> waiting(View view, Instant now, Instant silentSince) {
        return WAITING.list(
                view,
                row -> new Homes.Waiting(new ActivityId(row.getString(1)), row.getString(2), row.getString(3)),
                now,
                silentSince);
    }
}
