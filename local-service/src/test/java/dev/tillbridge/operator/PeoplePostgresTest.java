package dev.tillbridge.operator;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class PeoplePostgresTest extends PeopleContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }
}
