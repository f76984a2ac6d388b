package dev.tillbridge.giveback;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class BackDecidedPostgresTest extends BackDecidedContract {
    @Override
    protected TestDatabase fresh() {
        return TestDatabases.postgres();
    }
}
