package dev.tillbridge.checkout;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class SalePostgresTest extends SaleContract {
    @Override
    protected TestDatabase fresh() {
        return TestDatabases.postgres();
    }
}
