package dev.tillbridge.activity;

import dev.tillbridge.store.Database;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.util.List;

final class FeedSqliteTest extends FeedContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }

    @Override
    List<Database> services() {
        return List.of(database);
    }
}
