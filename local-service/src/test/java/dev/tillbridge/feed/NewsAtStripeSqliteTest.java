package dev.tillbridge.feed;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class NewsAtStripeSqliteTest extends NewsAtStripeContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
