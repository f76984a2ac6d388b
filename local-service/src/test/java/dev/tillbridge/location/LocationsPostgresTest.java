package dev.tillbridge.location;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class LocationsPostgresTest extends LocationsContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }
}
