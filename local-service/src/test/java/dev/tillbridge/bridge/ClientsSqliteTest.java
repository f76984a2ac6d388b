package dev.tillbridge.bridge;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class ClientsSqliteTest extends ClientsContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
