package dev.tillbridge.dayend;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class DayEndSqliteTest extends DayEndContract {
    @Override
    protected TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
