package dev.tillbridge.attention;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class AttentionPostgresTest extends AttentionContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }
}
