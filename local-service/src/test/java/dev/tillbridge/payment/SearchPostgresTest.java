package dev.tillbridge.payment;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class SearchPostgresTest extends SearchContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }
}
