package dev.tillbridge.checkout;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class DepositSqliteTest extends DepositContract {
    @Override
    protected TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
