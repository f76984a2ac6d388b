package dev.tillbridge.installation;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class DesksPostgresTest extends DesksContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }
}
