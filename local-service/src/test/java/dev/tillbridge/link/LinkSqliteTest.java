package dev.tillbridge.link;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

class LinkSqliteTest extends LinkContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
