package dev.tillbridge.bridge;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class ClientsPostgresTest extends ClientsContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }
}
