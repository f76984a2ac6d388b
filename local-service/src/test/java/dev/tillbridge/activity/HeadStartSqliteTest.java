package dev.tillbridge.activity;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class HeadStartSqliteTest extends HeadStartContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
