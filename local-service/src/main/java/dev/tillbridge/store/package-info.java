/// The database: one writer at a time, consistent readers, migrations. Knows no feature and no table of one.
///
/// **What a room may rely on, on both databases.** Writes of one installation never run beside each other, so what
/// a transaction has checked still holds when it commits. Columns: an [java.time.Instant] is a `BIGINT` of
/// microseconds since 1970 UTC; a [java.time.LocalDate] and a [java.util.Currency] are `TEXT`; a `JsonNode` is
/// `TEXT`; a `boolean` is `INTEGER` (SQLite) or `BOOLEAN` (PostgreSQL), always bound, never a literal; an enum is
/// its name. Records are read with Jdbi's `ConstructorMapper` (`snake_case` columns find `camelCase` components).
/// To survive a duplicate use
/// `on conflict do nothing` and look at the count: a failed statement ends a PostgreSQL transaction.
@NullMarked
package dev.tillbridge.store;

import org.jspecify.annotations.NullMarked;
