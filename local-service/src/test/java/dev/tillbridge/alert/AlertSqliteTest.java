package dev.tillbridge.alert;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class AlertSqliteTest extends AlertContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
