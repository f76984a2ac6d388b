package dev.tillbridge.activity;

import dev.tillbridge.store.PlainStatement;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/// The table activity: what there is, and how it ended. [AgendaRows] has its due times and leases.
final class ActivityRows {
    private static final RowMapper<Stored> STORED = ConstructorMapper.of(Stored.class);

    private static final String NEW =
            "insert into activity (id, kind, digest, home, created_at, due_at, lease_owner, lease_until, lease_number)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final PlainStatement INSERT = new PlainStatement(NEW);
    private static final PlainStatement INSERT_IF_NEW = new PlainStatement(NEW + " on conflict do nothing");
    private static final PlainStatement HOME = new PlainStatement("select home from activity where id = ?");
    private static final PlainStatement MOVE_HOME = new PlainStatement(
            "update activity set home = ? where id = ? and result is null and home is not null and home <> ?");
    private static final PlainStatement MAKE_DUE =
            new PlainStatement("update activity set due_at = ? where id = ? and result is null");

    private ActivityRows() {}

    /// False when the id is taken.
    static boolean insert(
            Tx tx,
            ActivityId id,
            String kind,
            String digest,
            @Nullable String home,
            Instant now,
            Optional<HeadStart> head) {
        var owner = head.map(given -> given.lease().owner()).orElse(null);
        var until = head.map(HeadStart::leasedUntil).orElse(null);
        long number = head.map(given -> given.lease().number()).orElse(0L);
        if (tx.trusts()) {
            // It seldom is; then the transaction fails.
            INSERT.later(tx, id.value(), kind, digest, home, now, now, owner, until, number);
            return true;
        }
        return INSERT_IF_NEW.update(tx, id.value(), kind, digest, home, now, now, owner, until, number) == 1;
    }

    static Optional<Stored> find(View view, ActivityId id) {
        return view.handle()
                .createQuery("select id, kind, digest, result, created_at from activity where id = :id")
                .bind("id", id.value())
                .map(STORED)
                .findOne();
    }

    static Optional<Activities.Upcoming> upcoming(View view, ActivityId id) {
        return view.handle()
                .createQuery(
                        "select due_at, looks from activity where id = :id and due_at is not null and result is null")
                .bind("id", id.value())
                .map(ConstructorMapper.of(Activities.Upcoming.class))
                .findOne();
    }

    static Optional<String> home(View view, ActivityId id) {
        return HOME.find(view, row -> Optional.ofNullable(row.getString(1)), id.value())
                .flatMap(home -> home);
    }

    /// False when nothing changed.
    static boolean moveHome(Tx tx, ActivityId id, String home) {
        return MOVE_HOME.update(tx, home, id.value(), home) == 1;
    }

    /// False when there is no such activity or it has finished.
    static boolean makeDue(Tx tx, ActivityId id, Instant now) {
        return MAKE_DUE.update(tx, now, id.value()) == 1;
    }

    record Stored(
            String id, String kind, String digest, @Nullable String result, Instant createdAt) {
        ActivityHandle handle() {
            return new ActivityHandle(new ActivityId(id), kind, false, Optional.ofNullable(result), createdAt);
        }
    }
}
