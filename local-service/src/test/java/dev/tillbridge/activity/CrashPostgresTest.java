package dev.tillbridge.activity;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class CrashPostgresTest extends CrashContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }
}
