package dev.tillbridge.crash;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class GiveBackCrashPostgresTest extends GiveBackCrashContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }
}
