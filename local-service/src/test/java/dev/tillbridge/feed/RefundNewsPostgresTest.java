package dev.tillbridge.feed;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class RefundNewsPostgresTest extends RefundNewsContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }
}
