package dev.tillbridge.payment;

import dev.tillbridge.store.Database;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class PaymentsPostgresTest extends PaymentsContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }

    @Override
    Database otherDesk() {
        return test.secondService();
    }
}
