package dev.tillbridge.posting;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class ManualEntryPostgresTest extends ManualEntryContract {
    @Override
    protected TestDatabase fresh() {
        return TestDatabases.postgres();
    }
}
