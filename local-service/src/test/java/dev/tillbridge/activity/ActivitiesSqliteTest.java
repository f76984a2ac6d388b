package dev.tillbridge.activity;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class ActivitiesSqliteTest extends ActivitiesContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
