package dev.tillbridge.pims.profile;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class ProfileVersionsPostgresTest extends ProfileVersionsContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }
}
