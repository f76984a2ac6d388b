package dev.tillbridge.payment;

import dev.tillbridge.store.Database;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class PaymentsSqliteTest extends PaymentsContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }

    @Override
    Database otherDesk() {
        return database;
    }
}
