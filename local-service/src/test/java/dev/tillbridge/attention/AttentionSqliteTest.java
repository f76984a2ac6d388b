package dev.tillbridge.attention;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class AttentionSqliteTest extends AttentionContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
