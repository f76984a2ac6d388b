package dev.tillbridge.checkout;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class HeldMoneyPostgresTest extends HeldMoneyContract {
    @Override
    protected TestDatabase fresh() {
        return TestDatabases.postgres();
    }
}
