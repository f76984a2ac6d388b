package dev.tillbridge.activity;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class HeadStartPostgresTest extends HeadStartContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }
}
