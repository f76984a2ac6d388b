package dev.tillbridge.posting;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class LookAlikeSqliteTest extends LookAlikeContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
