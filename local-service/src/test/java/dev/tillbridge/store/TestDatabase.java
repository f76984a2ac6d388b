package dev.tillbridge.store;

/// A database of one test's own. Close it at the end of the test.
public interface TestDatabase extends AutoCloseable {
    Database database();

    /// Another service's view of the same data: a second `Database` on PostgreSQL. Not for SQLite.
    Database secondService();

    /// Where a whole service would find the same data. Not for SQLite.
    PostgresAddress address();

    /// Opens a copy of the data as they are on disk now, as if this service had been killed here. No write may be
    /// under way. The old one is of no use on PostgreSQL afterwards.
    TestDatabase copy();

    @Override
    void close();
}
