package dev.tillbridge.checkout;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class SaleSqliteTest extends SaleContract {
    @Override
    protected TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
