package dev.tillbridge.store;

final class StatementsSqliteTest extends StatementsContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
