package dev.tillbridge.giveback;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class BackDecidedSqliteTest extends BackDecidedContract {
    @Override
    protected TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
