package dev.tillbridge.checkout;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class PageSalePostgresTest extends PageSaleContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }
}
