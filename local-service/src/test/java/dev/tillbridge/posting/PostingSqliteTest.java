package dev.tillbridge.posting;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class PostingSqliteTest extends PostingContract {
    @Override
    protected TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
