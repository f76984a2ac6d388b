package dev.tillbridge.checkout;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class NotSureSqliteTest extends NotSureContract {
    @Override
    protected TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
