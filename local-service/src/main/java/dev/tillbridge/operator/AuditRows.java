package dev.tillbridge.operator;

import dev.tillbridge.json.Json;
import dev.tillbridge.store.PlainStatement;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The table audit.
final class AuditRows {
    /// PostgreSQL's driver holds so many at once.
    private static final int FETCHED = 500;

    /// A service writes another chain in another installation, so that what it wrote in its own file and in a database
    /// that it joined meanwhile never claim the same numbers.
    private static final PlainStatement HEAD = new PlainStatement("select here.chain,"
            + " (select max(a.chain_number) from audit a where a.chain = here.chain),"
            + " (select a.hash from audit a where a.chain = here.chain order by a.chain_number desc limit 1)"
            + " from (select cast(? as text) || '@'"
            + " || coalesce((select value from location_setting where key = 'id'), '-') as chain) here");

    private static final PlainStatement INSERT = new PlainStatement(
            "insert into audit (chain, chain_number, previous, hash, at, person_id, person_name, what,"
                    + " subject, details) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

    private static final PlainStatement NEXT_CHAIN = new PlainStatement("select min(chain) from audit where chain > ?");

    private static final String STORED = "select number, chain, chain_number, previous, hash, at, person_id,"
            + " person_name, what, subject, details from audit where ";
    private static final String BEFORE = "hash is null and (chain is null or chain like 'before %')";

    private static final PlainStatement COUNTS = new PlainStatement("select person_name, what, count(*) from audit"
            + " where at >= ? and at < ? group by person_name, what order by person_name, what");

    private static final PlainStatement DETAILS = new PlainStatement(
            "select details from audit where at >= ? and at < ? and what = ? and person_id = ? order by number");

    private AuditRows() {}

    static List<String> details(View view, Instant from, Instant to, String what, String personId) {
        return DETAILS.list(view, row -> row.getString(1), from, to, what, personId);
    }

    static List<DeedCount> counts(View view, Instant from, Instant to) {
        return COUNTS.list(view, row -> new DeedCount(row.getString(1), row.getString(2), row.getInt(3)), from, to);
    }

    /// Where the chain of a service ends; number 0 before its first row.
    record Head(String chain, long number, Optional<String> hash) {}

    static Head head(View view, String home) {
        return HEAD.find(
                        view,
                        row -> new Head(row.getString(1), row.getLong(2), Optional.ofNullable(row.getString(3))),
                        home)
                .orElseThrow();
    }

    static void insert(Tx tx, ChainRow row, String hash) {
        INSERT.update(
                tx,
                row.chain(),
                row.chainNumber(),
                row.previous(),
                hash,
                row.at(),
                row.personId(),
                row.personName(),
                row.what(),
                row.subject(),
                row.details());
    }

    /// Every name of a chain.
    static List<String> chains(View view) {
        var chains = new ArrayList<String>();
        var next = after(view, "");
        while (next.isPresent()) {
            // What came with another installation is no chain, unless somebody has made it look like one.
            if (!next.get().startsWith("before ") || hashed(view, next.get())) {
                chains.add(next.get());
            }
            next = after(view, next.get());
        }
        return chains;
    }

    private static Optional<String> after(View view, String chain) {
        return NEXT_CHAIN.list(view, row -> Optional.ofNullable(row.getString(1)), chain).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean hashed(View view, String chain) {
        return view.handle()
                        .createQuery("select count(*) from audit where chain = :chain and hash is not null")
                        .bind("chain", chain)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /// A chain's rows from its first on.
    static void each(View view, String chain, Consumer<StoredAuditRow> consumer) {
        view.handle()
                .createQuery(STORED + "chain = :chain and (hash is not null or chain not like 'before %')"
                        + " order by chain_number, number")
                .setFetchSize(FETCHED)
                .bind("chain", chain)
                .map((row, context) -> stored(row))
                .forEach(consumer);
    }

    /// The rows without a chain, in the order in which they were written.
    static void eachBefore(View view, Consumer<StoredAuditRow> consumer) {
        view.handle()
                .createQuery(STORED + BEFORE + " order by number")
                .setFetchSize(FETCHED)
                .map((row, context) -> stored(row))
                .forEach(consumer);
    }

    private static StoredAuditRow stored(ResultSet row) throws SQLException {
        return new StoredAuditRow(
                row.getLong("number"),
                row.getString("chain"),
                orNull(row, row.getLong("chain_number")),
                row.getString("previous"),
                row.getString("hash"),
                row.getLong("at"),
                row.getString("person_id"),
                row.getString("person_name"),
                row.getString("what"),
                row.getString("subject"),
                row.getString("details"));
    }

    private static @Nullable Long orNull(ResultSet row, long number) throws SQLException {
        return row.wasNull() ? null : number;
    }

    static List<AuditRow> list(View view, int limit) {
        return view.handle()
                .createQuery("select number, at, person_id, person_name, what, subject, details from audit"
                        + " order by number desc limit :limit")
                .bind("limit", limit)
                .map((row, context) -> new AuditRow(
                        row.getLong("number"),
                        Instant.EPOCH.plus(row.getLong("at"), ChronoUnit.MICROS),
                        new Actor(Optional.ofNullable(row.getString("person_id")), row.getString("person_name")),
                        row.getString("what"),
                        row.getString("subject"),
                        Json.parse(row.getString("details"))))
                .list();
    }
}
