package dev.tillbridge.feed;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class FeedSqliteTest extends FeedContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
