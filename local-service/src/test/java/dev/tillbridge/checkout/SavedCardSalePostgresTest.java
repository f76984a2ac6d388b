package dev.tillbridge.checkout;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class SavedCardSalePostgresTest extends SavedCardSaleContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }
}
