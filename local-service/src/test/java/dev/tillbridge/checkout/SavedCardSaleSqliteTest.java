package dev.tillbridge.checkout;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class SavedCardSaleSqliteTest extends SavedCardSaleContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
