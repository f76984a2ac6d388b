package dev.tillbridge.payment;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class LedgerPostgresTest extends LedgerContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }
}
