package dev.tillbridge.payment;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class LedgerSqliteTest extends LedgerContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
