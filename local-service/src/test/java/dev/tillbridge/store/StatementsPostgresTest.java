package dev.tillbridge.store;

final class StatementsPostgresTest extends StatementsContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }
}
