package dev.tillbridge.posting;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class LookAlikeSqliteTest extends LookAlikeContract {
    @Override
    protected TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
