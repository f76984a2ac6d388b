package dev.tillbridge.checkout;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class ChangedMeanwhileSqliteTest extends ChangedMeanwhileContract {
    @Override
    protected TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
