package dev.tillbridge.checkout;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class ChangedMeanwhilePostgresTest extends ChangedMeanwhileContract {
    @Override
    protected TestDatabase fresh() {
        return TestDatabases.postgres();
    }
}
