package dev.tillbridge.activity;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class StepsSqliteTest extends StepsContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
