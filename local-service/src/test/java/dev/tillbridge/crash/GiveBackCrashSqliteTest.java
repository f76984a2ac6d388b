package dev.tillbridge.crash;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class GiveBackCrashSqliteTest extends GiveBackCrashContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
