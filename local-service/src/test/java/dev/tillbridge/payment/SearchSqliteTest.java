package dev.tillbridge.payment;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class SearchSqliteTest extends SearchContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
