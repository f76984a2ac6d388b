package dev.tillbridge.checkout;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class PageSaleSqliteTest extends PageSaleContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
