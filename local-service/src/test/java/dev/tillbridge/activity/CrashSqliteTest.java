package dev.tillbridge.activity;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class CrashSqliteTest extends CrashContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
