package dev.tillbridge.checkout;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class DepositPostgresTest extends DepositContract {
    @Override
    protected TestDatabase fresh() {
        return TestDatabases.postgres();
    }
}
