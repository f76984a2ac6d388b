package dev.tillbridge.payment;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class ChargeableSqliteTest extends ChargeableContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
