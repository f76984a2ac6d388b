package dev.tillbridge.link;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

class LinkPostgresTest extends LinkContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }
}
