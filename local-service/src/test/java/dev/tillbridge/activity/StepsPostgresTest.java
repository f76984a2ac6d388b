package dev.tillbridge.activity;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class StepsPostgresTest extends StepsContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }
}
