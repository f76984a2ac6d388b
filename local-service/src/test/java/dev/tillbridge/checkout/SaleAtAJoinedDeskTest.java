package dev.tillbridge.checkout;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

/// Every sale with the rights that a desk's account has on a shared database, and no more.
final class SaleAtAJoinedDeskTest extends SaleContract {
    @Override
    protected TestDatabase fresh() {
        return TestDatabases.desk();
    }
}
