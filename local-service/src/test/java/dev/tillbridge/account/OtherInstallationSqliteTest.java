package dev.tillbridge.account;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class OtherInstallationSqliteTest extends OtherInstallationContract {
    @Override
    protected TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
