package dev.tillbridge.installation;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class DesksSqliteTest extends DesksContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
