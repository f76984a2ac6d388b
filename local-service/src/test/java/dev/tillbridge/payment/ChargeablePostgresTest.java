package dev.tillbridge.payment;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class ChargeablePostgresTest extends ChargeableContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }
}
