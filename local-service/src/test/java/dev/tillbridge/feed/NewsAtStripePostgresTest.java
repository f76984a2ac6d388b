package dev.tillbridge.feed;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class NewsAtStripePostgresTest extends NewsAtStripeContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }
}
