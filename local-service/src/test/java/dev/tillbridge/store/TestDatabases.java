package dev.tillbridge.store;

/// Fresh, migrated databases for contract suites:
///
/// ```
/// abstract class ThingContract {
///     abstract TestDatabase fresh();
/// }
///
/// final class ThingSqliteTest extends ThingContract {
///     @Override
///     TestDatabase fresh() {
///         return TestDatabases.sqlite();
///     }
/// }
///
/// final class ThingPostgresTest extends ThingContract {
///     @Override
///     TestDatabase fresh() {
///         return TestDatabases.postgres();
///     }
/// }
/// ```
public final class TestDatabases {
    private TestDatabases() {}

    /// A SQLite file, copied from one that was migrated once per run: a few milliseconds.
    public static TestDatabase sqlite() {
        return SqliteTestDatabase.fresh();
    }

    /// A database made from a migrated template on the run's one PostgreSQL: some 50 ms, the first 4 s.
    public static TestDatabase postgres() {
        return PostgresTestDatabase.fresh();
    }

    /// A shared database on a server with TLS, as one desk's account sees it: some 2 s.
    public static TestDatabase desk() {
        return DeskTestDatabase.fresh();
    }
}
