package dev.tillbridge.feed;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class RefundNewsSqliteTest extends RefundNewsContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
