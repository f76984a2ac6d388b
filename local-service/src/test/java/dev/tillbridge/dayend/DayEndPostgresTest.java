package dev.tillbridge.dayend;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class DayEndPostgresTest extends DayEndContract {
    @Override
    protected TestDatabase fresh() {
        return TestDatabases.postgres();
    }
}
