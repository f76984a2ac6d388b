package dev.tillbridge.activity;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class ActivitiesPostgresTest extends ActivitiesContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }
}
