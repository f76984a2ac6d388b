package dev.tillbridge.link;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

class LinkTextPostgresTest extends LinkTextContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }
}
